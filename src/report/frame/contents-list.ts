import {type Html, html} from './html.js';

/** Links to the sections of a page, by their ids. */
export function contentsList(sections: readonly (readonly [id: string, name: string])[]): Html {
  const links = sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<nav class="contents" aria-label="On this page"><ul role="list">${links}</ul></nav>`;
}
