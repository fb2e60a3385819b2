/** A word as it is typed on a command line: in quotes where the shell would read it otherwise. */
export function typeWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Words as one command line: `chatterpipe redo 'my data' 42`. */
export function typeCommand(...words: readonly string[]): string {
  return words.map(typeWord).join(' ');
}
