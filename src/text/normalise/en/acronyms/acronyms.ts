import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {abbreviationDot, leftEdge, part, rightEdge, textAfter, textBefore} from '../match-parts.js';
import {acronymWords, mixedCaseAcronyms, spelledAcronyms} from './acronym-table.js';
import {commonWords, hiddenByAcronyms} from './common-words.js';
import {sayInRow, spell} from './letter-names.js';
import {isPronounceable} from './pronounceable.js';

/** How the person wants it read; wins over every list. */
export const customAcronym: RewriteRule = {
  name: 'custom-acronym',
  pattern: new RegExp(`${leftEdge}\\p{Lu}[\\p{L}\\p{N}]*${rightEdge}`, 'gu'),
  read: (match, {acronyms}) => acronyms.get(match[0]),
};

/** U.S.A., Ph.D., J. K.: letters with full stops, read by their names. */
export const dottedAcronym: RewriteRule = {
  name: 'dotted-acronym',
  pattern: new RegExp(
    `${leftEdge}(?:(?:Ph\\.D|M\\.Sc|B\\.Sc|\\p{Lu}(?:\\.\\p{Lu})+)${rightEdge}(?:${abbreviationDot})?|\\p{Lu}(?:\\. \\p{Lu})+\\.(?= \\p{Lu}\\p{Ll}))`,
    'gu',
  ),
  read: match => spell(match[0].replace(/[^\p{L}]/gu, ''), textAfter(match)),
};

/** J. Smith, John F. Kennedy: an initial before or between names. */
export const initial: RewriteRule = {
  name: 'initial',
  pattern: new RegExp(`${leftEdge}(?<letter>\\p{Lu})\\.(?= ?\\p{Lu}\\p{Ll})`, 'gu'),
  read: match => {
    const [before, after] = [textBefore(match), textAfter(match)];
    const isFirst = /^[^\p{L}\p{N}\ue000]*$/u.test(before);
    const isBehindName = /(?:\p{Lu}\p{Ll}+|\ue000) $/u.test(before) && !noName.test(before.trimEnd());
    return (isFirst || isBehindName) && !noName.test(/^ ?(\p{L}+)/u.exec(after)?.[1] ?? '')
      ? spell(part(match, 'letter'), after)
      : undefined;
  },
};

/** Words beside a letter that make it no initial: what is named by a letter, and numbers, with which a sentence may end or begin. */
const noName =
  /(?<!\p{L})(?:Plan|Grade|Vitamin|Type|Group|Class|Level|Point|Block|Part|Section|Team|Option|Appendix|Exhibit|Room|Gate|Hepatitis|And|The|Hashtag|At|Number|Minus|Plus|Zero|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|\p{Lu}\p{Ll}+(?:teen|ty|lve|dred|sand|lion))$/u;

/** Q&A, R&D, AT&T. */
export const acronymWithAnd: RewriteRule = {
  name: 'acronym-with-and',
  pattern: new RegExp(`${leftEdge}(?<head>\\p{Lu}{1,3}) ?& ?(?<tail>\\p{Lu}{1,2})${rightEdge}`, 'gu'),
  read: match => sayInRow([...part(match, 'head'), 'and', ...part(match, 'tail')], textAfter(match)),
};

/** TNB, NASA, DVDs, PhD: words in capitals, with a plural s or without. */
export const acronym: RewriteRule = {
  name: 'acronym',
  pattern: new RegExp(
    `${leftEdge}(?<word>[A-Z]{2,}|[A-Z]?[a-z]+[A-Z]{2,3}|BSc|MSc|IoT|PhD|LinkedIn|GitHub)(?<plural>s)?${rightEdge}`,
    'gu',
  ),
  read: match => {
    const word = part(match, 'word');
    const plural = part(match, 'plural');
    const mixed = mixedCaseAcronyms.get(word);
    if (mixed !== undefined || /[a-z]/.test(word)) {
      return mixed === undefined
        ? undefined
        : sayInRow(mixed, plural === '' ? textAfter(match) : "'s") + plural.replace('s', "'s");
    }
    return plural === '' ? readCapitals(word, match) : readPlural(word);
  },
};

function readCapitals(word: string, match: RegExpExecArray): Reading | undefined {
  const lower = word.toLowerCase();
  const after = textAfter(match);
  if (isShouted(match.input)) {
    const isWord = !acronymWords.has(word) && (!spelledAcronyms.has(word) || hiddenByAcronyms.has(lower));
    if (isWord && (isPronounceable(word) || commonWords.has(lower))) {
      return match.index === 0 ? word.charAt(0) + lower.slice(1) : lower;
    }
  }
  const known = acronymWords.get(word);
  if (known !== undefined) {
    return known;
  }
  if (spelledAcronyms.has(word) || ((word.length === 2 || !isPronounceable(word)) && !commonWords.has(lower))) {
    return spell(word, after);
  }
  if (commonWords.has(lower) || word.length > 5) {
    return undefined;
  }
  const [spelled, asWord] = [spell(word, after), word.charAt(0) + lower.slice(1)];
  return {
    readings: word.length < 4 ? [spelled, asWord] : [asWord, spelled],
    reason: `${word} may be said as a word or letter by letter: write it as it is spoken, or say how it is read in the acronyms.`,
  };
}

function readPlural(word: string): Reading {
  const known = acronymWords.get(word);
  return known === undefined ? `${spell(word, "'s")}'s` : `${known}s`;
}

/** No small letter, and at least one ordinary or long word: capitals say nothing then. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/[A-Z]{2,}/g) ?? []).some(isOrdinaryWord);
}

function isOrdinaryWord(word: string): boolean {
  const isLongWord = word.length > 6 && isPronounceable(word) && !acronymWords.has(word) && !spelledAcronyms.has(word);
  return isLongWord || commonWords.has(word.toLowerCase());
}
