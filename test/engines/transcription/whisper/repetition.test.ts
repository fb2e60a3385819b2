import {expect, test} from 'vitest';
import {isStuck} from '../../../../src/engines/transcription/whisper/repetition.js';

const repeated = (cycle: readonly number[], times: number): number[] => Array.from({length: times}, () => cycle).flat();

test('a word said three times, or ten, is speech', () => {
  expect(isStuck(repeated([7], 3))).toBe(false);
  expect(isStuck([1, 2, ...repeated([7, 8], 10)])).toBe(false);
});

test('24 tokens of one cycle are a circle, whatever went before', () => {
  expect(isStuck([1, 2, 3, ...repeated([7], 24)])).toBe(true);
  expect(isStuck([1, 2, 3, ...repeated([7, 8], 12)])).toBe(true);
  expect(isStuck([1, 2, 3, ...repeated([7, 8], 12), 9])).toBe(false);
});

test('a long cycle has to come four times', () => {
  const sentence = Array.from({length: 20}, (_, at) => at);
  expect(isStuck(repeated(sentence, 3))).toBe(false);
  expect(isStuck(repeated(sentence, 4))).toBe(true);
});
