// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text with control and bidi characters written out: names of files and words of servers may hold what steers a terminal. */
export function printable(text: string): string {
  return text.replace(control, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
