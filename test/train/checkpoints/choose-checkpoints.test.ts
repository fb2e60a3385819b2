import {expect, test} from 'vitest';
import {type Audition, auditionScores, scoresInOrder} from '../../../src/train/checkpoints/audition.js';
import {mayAudition} from '../../../src/train/checkpoints/audition-budget.js';
import type {Checkpoint} from '../../../src/train/checkpoints/checkpoint.js';
import {
  type AuditionScores,
  bestCheckpoint,
  checkpointsToDrop,
  isPastBest,
  type Keeping,
} from '../../../src/train/checkpoints/choose-checkpoints.js';

const checkpoint = (epoch: number, valMel?: number): Checkpoint => ({
  path: `epoch-${epoch}.ckpt`,
  epoch,
  step: epoch * 10,
  isWholeEpoch: true,
  sizeBytes: 1,
  sha256: `hash ${epoch}`,
  losses: valMel === undefined ? {} : {val_mel: valMel},
});
const upTo = (epochs: number) => Array.from({length: epochs}, (_, place) => checkpoint(place + 1, 1 / (place + 1)));
const scores = (byEpoch: Readonly<Record<number, number>>) => (sha256: string) => byEpoch[Number(sha256.slice(5))];
const epochsOf = (checkpoints: readonly Checkpoint[]) => checkpoints.map(({epoch}) => epoch);
const kept = (checkpoints: readonly Checkpoint[], auditions: AuditionScores, keeping?: Keeping) => {
  const dropped = new Set(checkpointsToDrop(checkpoints, auditions, keeping));
  return epochsOf(checkpoints.filter(one => !dropped.has(one)));
};

test('an audition decides, also against a smaller loss; of equal ones the earlier', () => {
  expect(bestCheckpoint(upTo(9), scores({2: 4.1, 3: 7.5, 6: 7.5}))?.checkpoint.epoch).toBe(3);
  expect(bestCheckpoint(upTo(9), scores({}))?.checkpoint.epoch).toBe(9);
});

test('the best, the last and the next best by audition stay', () => {
  expect(kept(upTo(9), scores({1: 2, 2: 8, 3: 7, 4: 1, 5: 7.5}))).toEqual([2, 3, 5, 9]);
});

test('without enough auditions those in between lie spread over the training', () => {
  expect(kept(upTo(9), scores({}))).toEqual([3, 6, 9]);
  expect(kept(upTo(9), scores({2: 8, 8: 3}))).toEqual([2, 4, 8, 9]);
});

test('one that is read stays as long, and a tight disk keeps the best and the last', () => {
  expect(kept(upTo(9), scores({2: 8}), {inBetween: 0})).toEqual([2, 9]);
  expect(kept(upTo(9), scores({2: 8}), {inBetween: 0, held: ['epoch-7.ckpt', undefined]})).toEqual([2, 7, 9]);
});

test('the best of the newest kind of score has to be so many rounds old', () => {
  const by = (kind: 'audition' | 'loss', ...values: number[]) => values.map(value => ({by: kind, value}));
  expect(isPastBest(by('audition', 1, 3, 2), 2)).toBe(false);
  expect(isPastBest(by('audition', 1, 3, 2, 2.9), 2)).toBe(true);
  expect(isPastBest([...by('audition', 1, 3, 2), ...by('loss', -1)], 2)).toBe(false);
  expect(isPastBest([{by: 'age', value: 1}], 1)).toBe(false);
});

const audition = (step: number, score: number, measuredBy: string): Audition => ({
  epoch: step,
  step,
  score,
  kept: 0,
  of: 2,
  measuredBy,
  seconds: 1,
  previews: [],
});

test('scores are compared only with those that were measured alike: as the newest', () => {
  const auditions = {a: audition(3, 5, 'whisper'), b: audition(2, 9, 'nobody'), c: audition(1, 4, 'whisper')};
  const scoreOf = auditionScores(auditions);
  expect(['a', 'b', 'c', 'd'].map(scoreOf)).toEqual([5, undefined, 4, undefined]);
  expect(scoresInOrder(auditions)).toEqual([
    {by: 'audition', value: 4},
    {by: 'audition', value: 5},
  ]);
  expect(scoresInOrder({})).toEqual([]);
});

test('auditions take their share of the time and no more; the first one shows what they cost', () => {
  const budget = {share: 0.1, elapsedSeconds: 100, spentSeconds: 0, expectedSeconds: undefined};
  expect(mayAudition(budget)).toBe(true);
  expect(mayAudition({...budget, expectedSeconds: 10})).toBe(true);
  expect(mayAudition({...budget, expectedSeconds: 10.1})).toBe(false);
  expect(mayAudition({...budget, spentSeconds: 10, expectedSeconds: 1})).toBe(false);
  expect(mayAudition({...budget, spentSeconds: 10, expectedSeconds: 10, elapsedSeconds: 200})).toBe(true);
  expect(mayAudition({...budget, share: 1, spentSeconds: 99, expectedSeconds: 50})).toBe(true);
});
