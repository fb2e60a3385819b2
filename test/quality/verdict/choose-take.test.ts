import {expect, test} from 'vitest';
import type {Measurements} from '../../../src/quality/measures/measurements.js';
import {chooseTake, type JudgedTake} from '../../../src/quality/verdict/choose-take.js';
import type {Reason} from '../../../src/quality/verdict/reason.js';

const reason: Reason = {rule: 'noisy', measure: 'snrDb', value: 3, limit: 15, message: ''};
const take = (index: number, measured: Partial<Measurements>, reasons: readonly Reason[] = []): JudgedTake => ({
  take: index,
  reasons,
  measured: {durationSeconds: 3, expectedSpeechSeconds: 3, ...measured} as Measurements,
});
const chosen = (...takes: readonly JudgedTake[]): number => chooseTake(takes).take;

test('fewest reasons first, whatever the rest says', () => {
  expect(chosen(take(0, {phonemeErrorRate: 0}, [reason]), take(1, {phonemeErrorRate: 0.2}))).toBe(1);
  expect(chosen(take(0, {}, [reason, reason]), take(1, {}, [reason]))).toBe(1);
});

test('then words, runs, fit, sound, pace, likeness, each only where the ones before leave a tie', () => {
  expect(
    chosen(take(0, {phonemeErrorRate: 0.1, dnsmosOverall: 4}), take(1, {phonemeErrorRate: 0, dnsmosOverall: 3})),
  ).toBe(1);
  expect(chosen(take(0, {longestWrongRun: 2}), take(1, {longestWrongRun: 1}))).toBe(1);
  expect(chosen(take(0, {forcedMeanLogProb: -0.9}), take(1, {forcedMeanLogProb: -0.3}))).toBe(1);
  expect(chosen(take(0, {dnsmosOverall: 3}), take(1, {dnsmosOverall: 3.4}))).toBe(1);
  expect(chosen(take(0, {speakerCosine: 0.8}), take(1, {speakerCosine: 0.9}))).toBe(1);
});

test('neither the shortest nor the longest: the pace nearest to the usual', () => {
  expect(chosen(take(0, {durationSeconds: 1.6}), take(1, {durationSeconds: 3.1}), take(2, {durationSeconds: 6}))).toBe(
    1,
  );
});

test('a tie goes to the earliest, and what could not be decoded to nobody', () => {
  expect(chosen(take(1, {}), take(0, {}))).toBe(0);
  const unreadable = {take: 0, reasons: [reason], measured: undefined};
  expect(chosen(unreadable, take(1, {}, [reason, reason]))).toBe(1);
  expect(() => chooseTake([])).toThrow(RangeError);
});
