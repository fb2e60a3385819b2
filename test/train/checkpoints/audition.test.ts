import {expect, test} from 'vitest';
import {type Audition, auditionScores, bestByOtherMeasures} from '../../../src/train/checkpoints/audition.js';
import {holdsExport} from '../../../src/train/checkpoints/audition-budget.js';

const audition = (step: number, score: number, measuredBy: string): Audition => ({
  ...{epoch: step, step, score, measuredBy},
  ...{kept: 1, of: 2, seconds: 1, previews: []},
});
const auditions = {
  a: audition(1, 9, 'X'),
  b: audition(2, 11.9, 'X'),
  c: audition(3, 10, 'W'),
  d: audition(4, 2.1, 'Y'),
};

test('scores count that were measured as the newest was', () => {
  const scores = auditionScores(auditions);
  expect(Object.keys(auditions).map(scores)).toEqual([undefined, undefined, undefined, 2.1]);
});

test('the best by each other way of measuring is known, too', () => {
  expect(bestByOtherMeasures(auditions)).toEqual(['b', 'c']);
  expect(bestByOtherMeasures({})).toEqual([]);
});

test('a medium checkpoint wants 2.6 GB beside the training', () => {
  expect(holdsExport(2.6e9, 846e6)).toBe(true);
  expect(holdsExport(2.5e9, 846e6)).toBe(false);
});
