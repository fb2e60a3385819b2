import {type Html, html} from './html.js';

/** A command to be copied: a click marks it whole. Lines do not break between the hyphens of an option. */
export function commandLine(command: string): Html {
  const words = command.split(' ');
  return html`<code class="command" dir="ltr">${words.map((word, place) => {
    const space = place === 0 ? '' : ' ';
    return word.startsWith('-') ? html`${space}<span>${word}</span>` : html`${space}${word}`;
  })}</code>`;
}
