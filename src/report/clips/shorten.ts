/** Longer texts are cut on pages. */
const mostCharacters = 600;

/** The beginning of a text, and what to say of the rest. */
export type Shortened = {
  readonly text: string;
  /** `… (10,240 characters)`; empty where the text is whole. */
  readonly note: string;
};

/** At most some 600 characters of a text. No character is cut in two. */
export function shorten(text: string): Shortened {
  const characters = text.length <= mostCharacters ? [] : [...text];
  if (characters.length <= mostCharacters) return {text, note: ''};
  const note = `… (${characters.length.toLocaleString('en')} characters)`;
  return {text: characters.slice(0, mostCharacters).join(''), note};
}
