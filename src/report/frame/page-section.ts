import {type Html, html} from './html.js';

/** A part of a page with its heading. `id` is unique in its page. */
export function pageSection(id: string, heading: string, content: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${content}</section>
`;
}
