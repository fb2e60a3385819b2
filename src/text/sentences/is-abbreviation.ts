import type {WritingHabits} from './habits/writing-habits.js';

/** The word after a stop, and whether a stop follows it too, as in `S. A. Hamid`. */
export type FollowingWord = {readonly word: string; readonly isInitial: boolean};

/**
 * Whether the stop at `at` belongs to the word before it and ends no sentence: an abbreviation of the language, an initial, an
 * acronym with stops, or the number of a list at the start of the paragraph. What can be either is decided by what follows.
 */
export function isAbbreviation(
  text: string,
  at: number,
  following: FollowingWord,
  {abbreviations, starters, labels}: WritingHabits,
): boolean {
  const before = text.slice(Math.max(0, at - longestWord), at);
  const word = /[\p{L}\p{M}\p{N}.'’&/@-]*$/u.exec(before)?.[0].replace(/^[^\p{L}\p{N}]+/u, '') ?? '';
  const beforeWord = before.slice(0, before.length - word.length);
  if (/^(?:\d{1,3}|[ivxlc]{1,5}|\p{L})$/u.test(word) && at <= longestWord && beforeWord.trim() === '') {
    return true;
  }
  const kind = abbreviations.get(word) ?? abbreviations.get(inSmallLetters(word)) ?? abbreviations.get(lastPart(word));
  switch (kind) {
    case 'before-word':
      return true;
    case 'before-number':
      return /^(?:\p{Nd}|[IVXLC]+$)/u.test(following.word) || /^\p{Ll}/u.test(following.word);
    case 'at-end':
      return /^\p{Ll}/u.test(following.word);
    case undefined:
      break;
  }
  const beginsSentence = starters.has(following.word) && !following.isInitial;
  if (/^\p{Lu}$/u.test(word)) {
    const wordBefore = /(\p{L}+)\s+$/u.exec(beforeWord)?.[1] ?? '';
    const isNoInitial = labels.has(wordBefore.toLowerCase()) || (word === 'I' && /^\p{Ll}/u.test(wordBefore));
    return !beginsSentence && !isNoInitial;
  }
  return /^(?:\p{L}\.)+\p{L}$/u.test(word) && !beginsSentence;
}

/** More than an abbreviation has; what is longer is an address or no word. */
const longestWord = 40;

/** `Spt` at the start of a sentence is `spt`; `KG` is not `kg`. */
function inSmallLetters(word: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : '';
}

/** `Bhd` of `Sdn.Bhd`, nothing of an address. */
function lastPart(word: string): string {
  return /^\p{Lu}\p{L}*\.\p{Lu}\p{L}*$/u.test(word) ? word.slice(word.indexOf('.') + 1) : '';
}
