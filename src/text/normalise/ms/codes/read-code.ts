import {readCardinal} from '../numbers/cardinal.js';
import {readDigits} from '../numbers/digits.js';
import {spellLetters} from '../words/letters.js';
import {readKnownAcronym} from '../words/read-known-acronym.js';
import {isPronounceable} from '../words/syllables.js';

/**
 * Capital letters and digits of a code as they are called: `B-15-2` → `bi lima belas, dua`, `3/4B` → `tiga slash empat bi`,
 * `MH370` → `em hec tiga tujuh kosong`. Letters are an acronym where they are one. `own` are the acronyms of the person.
 */
export function readCode(code: string, own: ReadonlyMap<string, string>): string {
  return code
    .split('/')
    .map(part => part.split('-').reduce((said, piece) => joinPieces(said, readPiece(piece, own)), ''))
    .join(' slash ');
}

/** The figures of a code: up to two, a round number, or a year of this century as a number, others one by one. */
export function readCodeDigits(digits: string): string {
  const isNumber = /^(?:[1-9]\d?|[1-9]0{2,}|20[0-4]\d)$/.test(digits);
  return (isNumber ? readCardinal(digits) : undefined) ?? readDigits(digits);
}

/** Four letters and more that make syllables are a word: RAYA2025. */
function readLetters(letters: string): string {
  const word = letters.toLowerCase();
  return letters.length > 3 && isPronounceable(word) ? word : spellLetters(letters);
}

/** Between two figures a comma keeps `lima belas, dua` from being one number. */
function joinPieces(before: string, after: string): string {
  if (before === '') {
    return after;
  }
  return numberWord.test(before) && /^(?:satu|dua|tiga|empat|lima|enam|tujuh|lapan|sembilan|se|kosong)/.test(after)
    ? `${before}, ${after}`
    : `${before} ${after}`;
}

const numberWord = /(?:satu|dua|tiga|empat|lima|enam|tujuh|lapan|sembilan|puluh|belas|ratus|ribu|kosong)$/;

function readPiece(piece: string, own: ReadonlyMap<string, string>): string {
  return (piece.match(/\d+|\p{L}+/gu) ?? [])
    .map(run => (/^\d/.test(run) ? readCodeDigits(run) : (readKnownAcronym(run, own) ?? readLetters(run))))
    .join(' ');
}
