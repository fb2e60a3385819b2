import {parseLanguage} from '../../../text/language.js';
import {malayEnglish} from '../../../text/normalise/malay-english.js';
import {normaliseText} from '../../../text/normalise/normalise-text.js';
import {alignWords} from '../align/align-words.js';
import {comparableWords} from './comparable-words.js';
import {numberWritings, otherDigitWords} from './number-writings.js';
import {isSameText} from './split-words.js';

/** A heard text, what should have been heard, and their language (a tag). */
export type TextPair = {readonly expected: string; readonly heard: string; readonly language: string};

/**
 * The heard text in words, read in the way that fits the expected text best: a recogniser writes `7.30` or `RM15.50` where the speaker said
 * `seven thirty` or `lima belas ringgit lima puluh sen`, and nobody can tell from the digits how they were said. What is written in words
 * stays as it is. This is the text whose phonemes are to be compared. Throws LANGUAGE_UNKNOWN.
 */
export function fairReading({expected, heard, language}: TextPair): string {
  if (isSameText(expected, heard)) return heard;
  const {code, region} = parseLanguage(language);
  const wanted = comparableWords(expected, code);
  const costOf = (text: string) => alignWords(wanted, comparableWords(text, code)).cost;
  let best = {text: heard, cost: costOf(heard)};
  if (best.cost < exact || !mayBeReadOtherwise(heard, code)) return heard;

  const hasDigits = /\p{Nd}/u.test(heard);
  /** Whether some way of reading a writing is better than the best so far. */
  const improves = (writing: string): boolean => {
    const read = readAloud(writing, code, region);
    if (read === undefined) return false;
    const others = hasDigits ? otherDigitWords(code).map(([from, to]) => read.replace(from, to)) : [];
    const before = best.cost;
    for (const text of new Set([read, ...others])) {
      const cost = best.cost < exact ? best.cost : costOf(text);
      if (cost < best.cost - 1e-9) best = {text, cost};
    }
    return best.cost < before;
  };
  improves(heard);
  let writing = heard.normalize('NFKC');
  for (const write of hasDigits ? numberWritings(code) : []) {
    if (best.cost < exact) break;
    const other = write(writing);
    if (other !== writing && improves(other)) writing = other;
  }
  return best.text;
}

/** Words that are only written together cost next to nothing. */
const exact = 0.5;

function readAloud(text: string, code: string, region: string): string | undefined {
  const read = normaliseText(text, {
    language: code,
    region,
    onAmbiguous: 'read',
    lexicon: new Map(),
    acronyms: new Map(),
  });
  return 'refused' in read ? undefined : read.spokenText;
}

/** Reading takes most of the time, and plain words are read as they are written. */
function mayBeReadOtherwise(text: string, code: string): boolean {
  if (/[^\p{L}\p{M}\s'’.,?!;:…"“”、。，？！-]|\p{Lu}{2}|\p{L}\.[\s\p{L}]/u.test(text)) return true;
  const words = code.startsWith('ms') ? (text.toLowerCase().match(/[\p{L}'-]+/gu) ?? []) : [];
  return words.some(word => malayEnglish().has(word));
}
