import {type Html, html} from './html.js';

/** A word as it is typed on a command line: in quotes where the shell would read it otherwise. */
export function typeWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Words as one command line: `chatterpipe redo 'my data' 42`. */
export function typeCommand(...words: readonly string[]): string {
  return words.map(typeWord).join(' ');
}

/** A command to be copied: a click marks it whole. Lines do not break between the hyphens of an option. */
export function commandLine(command: string): Html {
  const words = command.split(' ');
  return html`<code class="command" dir="ltr">${words.map((word, place) => {
    const space = place === 0 ? '' : ' ';
    return word.startsWith('-') ? html`${space}<span>${word}</span>` : html`${space}${word}`;
  })}</code>`;
}
