import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {ambiguousAcronyms} from './acronym-table.js';
import {capitalWords} from './capital-words.js';
import {spellLetters} from './letters.js';
import {readKnownAcronym} from './read-known-acronym.js';
import {isPronounceable} from './syllables.js';

/** Acronyms and lone letters: the person's and the known ones first, then by the syllables of Malay. */
export const acronymRules: readonly RewriteRule[] = [
  {
    name: 'acronym',
    pattern: /(?<![\p{L}\p{N}\ue000.]|\p{L}')(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?/gu,
    read: ([written], {acronyms}) => {
      const letters = written.replaceAll('.', '');
      return readKnownAcronym(letters, acronyms) ?? spellLetters(letters);
    },
  },
  {
    name: 'acronym',
    pattern: /(?<![\p{L}\p{N}\ue000&]|\p{L}')\p{Lu} ?& ?\p{Lu}(?![\p{L}\p{N}&]|'\p{L})/gu,
    read: ([written], {acronyms}) => {
      const [first = '', second = ''] = written.split(/ ?& ?/);
      return readKnownAcronym(`${first}&${second}`, acronyms) ?? `${spellLetters(first)} dan ${spellLetters(second)}`;
    },
  },
  {
    name: 'acronym',
    pattern: /(?<=(?<!\p{L})Sukan )SEA(?!\p{L})/gu,
    read: () => 'si',
  },
  {
    name: 'acronym',
    pattern: /(?<![\p{L}\p{N}]|\p{L}')(?!(?<=[:;=]-?)[DPO](?![\p{L}\p{N}]))\p{Lu}\p{L}*(?![\p{L}\p{N}]|'\p{L})/gu,
    // The e of E-mel and the X of X-ray belong to their word.
    read: (match, {acronyms}) =>
      match[0].length === 1 && /^-\p{L}{2}/u.test(match.input.slice(match.index + 1, match.index + 4))
        ? undefined
        : readAcronym(match[0], acronyms, match.input),
  },
];

function readAcronym(written: string, own: ReadonlyMap<string, string>, text: string): Reading | undefined {
  const known = readKnownAcronym(written, own);
  if (known !== undefined) {
    return known;
  }
  const ambiguous = ambiguousAcronyms.get(written);
  if (ambiguous !== undefined) {
    return {readings: ambiguous, reason: reasonFor(written)};
  }
  return /^[A-Z]+$/.test(written) ? readCapitals(written, text) : undefined;
}

function readCapitals(written: string, text: string): Reading | undefined {
  const word = written.toLowerCase();
  if (written.length === 1) {
    return spellLetters(written);
  }
  if (capitalWords.has(word) || (isPronounceable(word) && isShouted(text))) {
    return word;
  }
  if (written.length === 2 || !isPronounceable(word)) {
    return written.length > 7 ? undefined : spellLetters(written);
  }
  return written.length > 5 ? undefined : {readings: [word, spellLetters(written)], reason: reasonFor(written)};
}

function reasonFor(written: string): string {
  return `${written} can be read as a word or letter by letter. Add it to the acronyms, or write it in small letters.`;
}

/** Whether a whole text of three words or more is in capitals, which then say nothing about any of them. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/[\p{Lu}\ue000]{2,}/gu) ?? []).length >= 3;
}
