import {readCardinal} from '../numbers/cardinal.js';
import {readDigits} from '../numbers/digits.js';
import {spellLetters} from '../words/letters.js';
import {readKnownAcronym} from '../words/read-known-acronym.js';
import {isPronounceable} from '../words/syllables.js';
import {spokenNames} from './web-words.js';

/** `ali.baba_88` → `ali dot baba garis bawah lapan puluh lapan`. What has no vowel is spelled. */
export function readWebName(name: string): string {
  return (name.match(/[._+~-]|\d+|\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}\p{N}._+~-]+/gu) ?? []).map(readPart).join(' ');
}

const marks: Readonly<Record<string, string>> = {'.': 'dot', _: 'garis bawah', '-': 'dash', '+': 'plus', '~': 'tilde'};

function readPart(part: string): string {
  const mark = marks[part];
  if (mark !== undefined) {
    return mark;
  }
  if (/^\d/.test(part)) {
    return (/^(?:[1-9]\d?|20\d\d)$/.test(part) ? readCardinal(part) : undefined) ?? readDigits(part);
  }
  const word = part.toLowerCase();
  const isSpelled = part.length < 2 || !/[aeiou]/.test(word) || (/^\p{Lu}{2,}$/u.test(part) && !isPronounceable(word));
  return (
    spokenNames[word] ??
    readKnownAcronym(part, noAcronyms) ??
    (isSpelled ? spellLetters(part) || part : ofCapitals(part))
  );
}

const noAcronyms: ReadonlyMap<string, string> = new Map();

/** A word in capitals would be taken for an acronym by whoever reads it next. */
function ofCapitals(part: string): string {
  return /^\p{Lu}{2,}$/u.test(part) ? part.toLowerCase() : part;
}
