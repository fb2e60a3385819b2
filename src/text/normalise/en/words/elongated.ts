import type {RewriteRule} from '../../rewrite-rule.js';
import {leftEdge, rightEdge} from '../match-parts.js';

/** sooooo, goood, YESSS: a letter three times or more stands for itself, or for two in words that have two. */
export const elongated: RewriteRule = {
  name: 'elongated',
  pattern: new RegExp(
    `${leftEdge}(?=\\p{L}{4,}${rightEdge})\\p{L}*?(?<letter>\\p{L})\\k<letter>{2,}\\p{L}*${rightEdge}`,
    'gu',
  ),
  read: match => {
    const word = match[0];
    if (/^[IVXLCDM]+$|^(.)\1*$/.test(word)) {
      return undefined;
    }
    if (!/[aeiouy]/i.test(word)) {
      return word.replace(/(.)\1{2,}/gu, '$1$1').toLowerCase();
    }
    const single = word.replace(/(\p{L})\1{2,}/gu, '$1');
    const said = candidates(word).find(candidate => wordsWithTwo.has(candidate.toLowerCase())) ?? single;
    return word === word.toUpperCase() ? said.toLowerCase() : said;
  },
};

/** Every run with two letters, then with two in only one of the runs. */
function candidates(word: string): readonly string[] {
  const runs = [...word.matchAll(/(\p{L})\1{2,}/gu)];
  const one = runs.map((_, kept) => {
    let index = -1;
    return word.replace(/(\p{L})\1{2,}/gu, (run, letter: string) => {
      index += 1;
      return index === kept ? run.slice(0, 2) : letter;
    });
  });
  return [word.replace(/(\p{L})\1{2,}/gu, '$1$1'), ...one];
}

/** Words with a doubled letter that people draw out. */
const wordsWithTwo: ReadonlySet<string> = new Set(
  (
    'all ball bee been beep bell boo boom book boss bull call cheer cheers coffee cool cheese dinner doom eek ew feel feels fee fell food foot free freeze full fully funny ' +
    'gee good goodnight green greet guess hall happy hell hello hill hoo hurry indeed kill kiss lesson little look looks loose loser ' +
    'mall meet mess miss mood moon need needs noon ooh pee pizza pool poor pretty really roof room rooms root school see seen sleep sleepy soon speed ' +
    'spoon steel still stuff street summer sweet sweetie tall tea tee teeth tell three tooth tree tummy wall weed week well whee wheel will woo wood ' +
    'yell yummy aww full bigger better buddy daddy mommy mummy silly bye-bye pull puppy kitty off afternoon tomorrow butt'
  ).split(' '),
);
