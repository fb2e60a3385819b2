import type {ReadingOptions, RewriteRule} from '../../rewrite-rule.js';
import {leftEdge, rightEdge, textAfter} from '../match-parts.js';
import {readCardinal, readDigits} from '../numbers/cardinal.js';
import {readPair, readYear} from '../numbers/year.js';
import {saysAnd} from '../region-habits.js';
import {acronymWords, spelledAcronyms} from './acronym-table.js';
import {sayInRow} from './letter-names.js';
import {isPronounceable} from './pronounceable.js';

/** A4, 5G, COVID-19, H2O, MH370, B-15-3, mp3: letters and digits in one word. */
export const modelNumber: RewriteRule = {
  name: 'model-number',
  pattern: new RegExp(
    `${leftEdge}(?<!\\d[.,:/-])(?:[A-Z]{2,}-?\\d+\\.\\d+|(?:[A-Za-z]+|[A-Z][A-Za-z]*-)\\d+[A-Za-z\\d]*(?:-\\d+[A-Za-z]{0,2})*|\\d+(?:-[A-Z]{1,3}(?![a-z])\\d*|[A-Z][A-Za-z\\d]{0,7})|\\d{1,5}[a-z][A-Za-z\\d]{0,7})${rightEdge}(?![.,:]\\d)`,
    'gu',
  ),
  read: (match, options) => sayInRow(modelParts(match[0], options), textAfter(match)),
};

/** The letters and words of a name with digits in it, each as one part; see {@link sayInRow}. */
function modelParts(name: string, options: ReadingOptions): readonly string[] {
  const runs = name.match(/(?<!\p{L})[ie]\p{Lu}\p{Ll}+|\.|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+|\p{L}/gu) ?? [];
  return runs.flatMap(run =>
    run === '.' ? ['point'] : /\d/.test(run) ? [readModelDigits(run, name, options)] : letterParts(run),
  );
}

function letterParts(run: string): readonly string[] {
  const capitals = run.toUpperCase();
  const known = acronymWords.get(capitals);
  if (known !== undefined) {
    return [known];
  }
  const isWord = run.length > 2 && isPronounceable(run) && !spelledAcronyms.has(capitals) && run !== capitals;
  return isWord ? [run] : [...capitals];
}

/**
 * Up to two digits are a number. Three or four are read in pairs after a single letter (A380 three eighty) and one by one after
 * several (MH370 three seven zero), as pilots and clerks do; longer ones one by one.
 */
function readModelDigits(digits: string, name: string, options: ReadingOptions): string {
  if (/^(?:FY|CY|AY)20\d\d$/.test(name)) {
    return readYear(digits, saysAnd(options));
  }
  if (digits.startsWith('0') || digits.length > 4) {
    return readDigits(digits);
  }
  if (digits.length < 3 || /^[1-9]0+$/.test(digits)) {
    return readCardinal(digits, saysAnd(options));
  }
  const isPaired = !/\p{L}{2}/u.test(name);
  return isPaired ? readPair(Number(digits.slice(0, -2)), Number(digits.slice(-2))) : readDigits(digits);
}
