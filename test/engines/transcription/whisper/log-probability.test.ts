import {expect, test} from 'vitest';
import {logProbability, logSumExp} from '../../../../src/engines/transcription/whisper/log-probability.js';

test('two equal logits share the probability; a row is read where it stands', () => {
  const logits = Float32Array.of(9, 9, 9, 1, 1, Number.NEGATIVE_INFINITY);
  expect(logProbability(logits, 3, 3, 0)).toBeCloseTo(Math.log(0.5), 6);
  expect(logProbability(logits, 3, 3, 2)).toBe(Number.NEGATIVE_INFINITY);
});

test('large logits do not overflow', () => {
  expect(logSumExp(Float32Array.of(1000, 1000), 0, 2)).toBeCloseTo(1000 + Math.log(2), 6);
});
