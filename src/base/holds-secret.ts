/** Whether a word is an address with a password or a query: neither may stand in a log. */
export function holdsSecret(word: string): boolean {
  return /:\/\/[^/]*@|:\/\/.*\?/.test(word);
}
