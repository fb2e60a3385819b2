import type {ForcedScore} from '../../evidence.js';
import type {EvidenceMeasurements} from '../evidence-measurements.js';

/** What a forced score gives: see {@link EvidenceMeasurements}. */
export type ForcedMeasurements = Partial<
  Pick<EvidenceMeasurements, 'forcedMeanLogProb' | 'forcedLowestLogProb' | 'forcedLowestWord' | 'forcedEndLogProb'>
>;

/**
 * The mean and the lowest log-probability of the tokens that are spoken, and the word of the lowest: a word begins at a token with a space
 * before it; without spaces (`isUnspaced`) a token is a word. Punctuation does not count, for nobody hears it. Empty without such tokens.
 */
export function measureForcedScore({tokens, endLogProb}: ForcedScore, isUnspaced: boolean): ForcedMeasurements {
  const spoken = tokens.flatMap(({text, logProb}, place) =>
    isSpoken.test(text) && !Number.isNaN(logProb) ? [{place, logProb: Math.max(lowest, logProb)}] : [],
  );
  const end = Number.isNaN(endLogProb) ? {} : {forcedEndLogProb: Math.max(lowest, endLogProb)};
  if (spoken.length === 0) return end;
  const worst = spoken.reduce((least, token) => (token.logProb < least.logProb ? token : least));
  return {
    forcedMeanLogProb: spoken.reduce((sum, {logProb}) => sum + logProb, 0) / spoken.length,
    forcedLowestLogProb: worst.logProb,
    forcedLowestWord: wordAt(tokens, worst.place, isUnspaced),
    ...end,
  };
}

/** Letters, digits, and the stand-in for a part of a character, as byte-level tokens of Han have it. */
const isSpoken = /[\p{L}\p{N}\ufffd]/u;
/** What −∞ is written as. */
const lowest = -100;
const longestWord = 40;

function wordAt(tokens: ForcedScore['tokens'], place: number, isUnspaced: boolean): string {
  const begins = (at: number) => at <= 0 || at >= tokens.length || isUnspaced || /^\s/.test(tokens[at]?.text ?? ' ');
  let from = place;
  while (!begins(from)) from -= 1;
  let to = place + 1;
  while (!begins(to)) to += 1;
  const word = tokens
    .slice(from, to)
    .map(({text}) => text)
    .join('');
  return [...word.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')].slice(0, longestWord).join('');
}
