import type {ReadingOptions} from '../../rewrite-rule.js';
import {acronymWords, spelledAcronyms} from '../acronyms/acronym-table.js';
import {sayInRow} from '../acronyms/letter-names.js';
import {isPronounceable} from '../acronyms/pronounceable.js';
import {readCardinal, readDigits} from '../numbers/cardinal.js';
import {readYear} from '../numbers/year.js';
import {saysAnd} from '../region-habits.js';
import {addressSymbols, shortWords} from './address-words.js';

/**
 * Reads an address, a file name or a handle: words as words, what cannot be said letter by letter, `.` as dot, `@` as at.
 * `endings` says how the part behind the last dot of each name is said. `after` is the text that follows.
 */
export function readAddress(
  address: string,
  endings: ReadonlyMap<string, string>,
  after: string,
  options: ReadingOptions,
): string {
  const runs = address.match(/\d+|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}|[^\p{L}\p{N}]/gu) ?? [];
  const said = runs.flatMap((run, index) => {
    if (/\d/.test(run)) {
      return [readAddressDigits(run, options)];
    }
    if (/[^\p{L}]/u.test(run)) {
      return addressSymbols[run] ?? [];
    }
    const isEnding = runs[index - 1] === '.';
    return readWord(run, isEnding ? endings.get(run.toLowerCase()) : undefined, options);
  });
  return sayInRow(said, after);
}

/** The words of a tag or handle: `ThrowbackThursday` is two. */
function readWord(word: string, saidAs: string | undefined, {acronyms}: ReadingOptions): readonly string[] {
  const capitals = word.toUpperCase();
  const known = saidAs || (saidAs === undefined ? (acronyms.get(capitals) ?? acronymWords.get(capitals)) : undefined);
  if (known !== undefined && known !== '') {
    return [known];
  }
  const isSpelled =
    saidAs === '' ||
    (!(shortWords.has(word.toLowerCase()) && word !== capitals) &&
      (word.length < 3 || !isPronounceable(word) || (spelledAcronyms.has(capitals) && !realWords.has(word))));
  const isShouted = word === capitals && word.length > 1;
  return isSpelled ? [...capitals] : [isShouted ? word.charAt(0) + word.slice(1).toLowerCase() : word];
}

/** Acronyms that are words when they are written small. */
const realWords: ReadonlySet<string> = new Set([
  'led',
  'art',
  'eta',
  'era',
  'ira',
  'mas',
  'pas',
  'sat',
  'var',
  'sop',
  'rip',
  'tab',
  'cad',
]);

function readAddressDigits(digits: string, options: ReadingOptions): string {
  if (/^(?:19|20)\d\d$/.test(digits)) {
    return readYear(digits, saysAnd(options));
  }
  return digits.length < 3 && !digits.startsWith('0') ? readCardinal(digits, saysAnd(options)) : readDigits(digits);
}
