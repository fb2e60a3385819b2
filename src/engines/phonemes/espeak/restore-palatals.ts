/**
 * Puts the palatal glide `ʲ` back where this build of eSpeak NG leaves it out and Piper's does not: Piper 1.8.0 was built
 * with espeak-ng 724808c, whose change 8afe77b writes the linking phoneme `;` between /i/ and a vowel ("we eat" → `wiːʲ
 * ˈiːt`; espeak-ng issue 2367 calls it a bug). In our IPA that phone is an empty one, as pauses are; the mnemonics tell
 * which. A word whose two spellings differ in their number of phones stays as it is.
 */
export function restorePalatals(ipa: string, mnemonics: string): string {
  const words = ipa.split(' ');
  const named = mnemonics.split(' ');
  if (words.length !== named.length) return ipa;
  return words.map((word, at) => restoreInWord(word, named[at] as string)).join(' ');
}

/** Whether an IPA text has a phone without a letter, so that asking for the mnemonics is worth the time. */
export function hasEmptyPhone(ipa: string): boolean {
  return /_(?:[ _]|$)/.test(ipa);
}

function restoreInWord(word: string, named: string): string {
  const phones = word.split('_');
  const names = named.replace(pauseBeforeWord, '_').replace(pause, '$1').split('_');
  if (phones.length !== names.length) return word;
  return phones.map((phone, at) => (phone === '' && names[at] === ';' ? 'ʲ' : phone)).join('_');
}

/** Behind an opening quote or bracket the second of two pauses has no separator, in either spelling. */
const pauseBeforeWord = /^_:__:/;

/** Mnemonics that hold a `_` of their own: `_:`, `_!`, `_|`, `_`. */
const pause = /(^|_)_[:!|]?(?=_|$)/g;
