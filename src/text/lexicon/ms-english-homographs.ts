/**
 * English words that are also Malay words with another sound: `jam` the hour, `main` to play, `air` water. Who reads
 * Malay text leaves them alone outside of what is marked as English.
 */
export const homographWords: Readonly<Record<string, string>> = {
  air: 'ea',
  jam: 'jem',
  main: 'mein',
};
