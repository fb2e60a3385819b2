/**
 * Whether a lower-case word has only syllables of Malay: (C)V(C), the consonants also ng, ny, sy, kh, gh and, before a vowel,
 * two as in `prinsip` and `skim`. Decides whether capitals can be an acronym that is read as a word.
 */
export function isPronounceable(word: string): boolean {
  return word.length < 30 && syllables.test(word);
}

const consonant = '(?:ng|ny|sy|kh|gh|[bcdfghjklmnpqrstvwyz])';
const onset = `(?:[bcdfgkpt][rl]|s[kpt]r?|sw|${consonant})`;
const syllables = new RegExp(`^(?:${onset}?[aeiou]{1,2})(?:${consonant}?${onset}[aeiou]{1,2}|[aeiou])*${consonant}?$`);
