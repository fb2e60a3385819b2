import {parseLanguage} from '../../text/language.js';
import type {PhonemePair} from '../evidence.js';
import {alignWords, type Step} from './align/align-words.js';
import {judgeWords} from './align/judge-words.js';
import {sequenceDistance} from './align/sequence-distance.js';
import {asExpected, type WrongWord, wrongWords} from './align/word-errors.js';
import type {ComparableWord} from './comparable-word.js';
import {comparableWords} from './read/comparable-words.js';
import {fairReading, type TextPair} from './read/fair-reading.js';
import {foreignWords} from './read/foreign-words.js';
import {readingWords, soundsOfWords, soundUnits} from './read/sound-units.js';
import {isSameText, isUnspaced} from './read/split-words.js';
import {repeatedShare} from './repeated-share.js';

/** What is compared. */
export type TextsToCompare = TextPair & {
  /**
   * Of the expected text and of {@link fairReading}'s, by the phonemizer of the language: eSpeak NG's, pinyin, or kana. Mandarin and
   * Japanese are then compared by their readings.
   */
  readonly phonemes?: PhonemePair;
};

/** How far what was heard is from what was expected. Every number is finite; none is negative. */
export type TextComparison = {
  /** Edits by characters of the expected text, without spaces; may be above 1. Mandarin and Japanese with phonemes: by syllables without tone, by morae. */
  readonly characterErrorRate: number;
  /** Edits by phonemes of the expected text, Mandarin with its tones; 0 where every word is right, however it is written; absent without phonemes. */
  readonly phonemeErrorRate?: number;
  /** Words in a row of which at most half was heard, or that are too many; in scripts without spaces, characters that are wrong. */
  readonly longestWrongRun: number;
  /** Whether more than half of it was heard. */
  readonly firstWordRight: 0 | 1;
  readonly lastWordRight: 0 | 1;
  /** See {@link repeatedShare}. */
  readonly repeatedWordShare: number;
  readonly wrongWords: readonly WrongWord[];
};

/**
 * Compares what was heard with what was expected by what they sound like, not by how they are written: case, punctuation, width, hyphens,
 * words written together, numbers in digits, British and American spelling, contractions, English words that sound alike and Malay
 * spellings count as nothing. docs/comparison.md shows what counts as the same. Throws LANGUAGE_UNKNOWN.
 */
export function compareTexts({expected, heard, language, phonemes}: TextsToCompare): TextComparison {
  const {code} = parseLanguage(language);
  if (isSameText(expected, heard)) return {...nothingWrong, ...(phonemes === undefined ? {} : {phonemeErrorRate: 0})};
  const reading = fairReading({expected, heard, language});
  const wanted = wordsOf(expected, code, phonemes?.expected, '');
  const got = wordsOf(reading, code, phonemes?.heard, expected);
  const {steps} = alignWords(wanted, got);
  const heardAsExpected = asExpected(steps, wanted, got);
  const plain = wanted.map(word => word.plain);
  const {isHeard, longestWrongRun: run} = judgeWords(steps, wanted, got, isUnspaced(code));
  return {
    characterErrorRate: rate(elements(plain, code), elements(heardAsExpected, code)),
    ...(phonemes === undefined ? {} : {phonemeErrorRate: phonemeErrorRate(phonemes, code, steps)}),
    longestWrongRun: isReading(code, phonemes) ? inCharacters(run, expected, code, wanted.length) : run,
    firstWordRight: (isHeard[0] ?? true) ? 1 : 0,
    lastWordRight: (isHeard.at(-1) ?? true) ? 1 : 0,
    repeatedWordShare: round(repeatedShare(plain, heardAsExpected, rowLength(code, phonemes))),
    wrongWords: wrongWords(steps, wanted, got),
  };
}

const nothingWrong: TextComparison = {
  characterErrorRate: 0,
  longestWrongRun: 0,
  firstWordRight: 1,
  lastWordRight: 1,
  repeatedWordShare: 0,
  wrongWords: [],
};

function wordsOf(
  text: string,
  code: string,
  phonemes: readonly string[] | undefined,
  beside: string,
): readonly ComparableWord[] {
  if (phonemes === undefined) return comparableWords(text, code);
  if (!hasReadings(code)) return comparableWords(text, code, soundsOfWords(phonemes));
  return [...readingWords(phonemes), ...foreignWords(text, beside)];
}

/** The languages whose phonemizer gives readings of characters: the others are written as they are said. */
function hasReadings(code: string): boolean {
  return code === 'zh' || code === 'ja';
}

function isReading(code: string, phonemes: PhonemePair | undefined): boolean {
  return phonemes !== undefined && hasReadings(code);
}

/** Characters of words; in scripts without spaces a word is one already. */
function elements(words: readonly string[], code: string): readonly string[] {
  return isUnspaced(code) ? words : words.flatMap(word => [...word]);
}

/** Right words are not held against their spelling once more: `karena` gives other phonemes than `kerana`. Syllables may still differ in tone. */
function phonemeErrorRate({expected, heard}: PhonemePair, code: string, steps: readonly Step[]): number {
  if (!hasReadings(code) && steps.every(step => step.isRight)) return 0;
  return rate(soundUnits(expected), soundUnits(heard));
}

function rate(expected: readonly string[], heard: readonly string[]): number {
  if (expected.length === 0) return heard.length === 0 ? 0 : 1;
  return round(sequenceDistance(expected, heard) / expected.length);
}

/** Morae are shorter than characters, and what a limit means must not depend on whether there are readings. */
function inCharacters(run: number, text: string, code: string, unitCount: number): number {
  return run === 0 || unitCount === 0 ? run : Math.ceil((run * comparableWords(text, code).length) / unitCount - 1e-9);
}

/** How many words in a row do not come again by chance. */
function rowLength(code: string, phonemes: PhonemePair | undefined): number {
  if (!isUnspaced(code)) return 2;
  return code === 'ja' && phonemes !== undefined ? 5 : 4;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
