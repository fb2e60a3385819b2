import {expect, test} from 'vitest';
import {mixToMono} from '../../src/audio/mix-to-mono.js';

test('one channel comes back as it is', () => {
  const samples = Float32Array.of(0.5, Number.NaN);
  expect(mixToMono({channels: [samples], sampleRateHz: 8000}).samples).toBe(samples);
});

test('channels are averaged', () => {
  const channels = [Float32Array.of(1, 0.5, 0), Float32Array.of(0.5, -0.5, 0), Float32Array.of(0, 0.75, 0.75)];
  expect(mixToMono({channels, sampleRateHz: 8000})).toEqual({
    samples: Float32Array.of(0.5, 0.25, 0.25),
    sampleRateHz: 8000,
  });
});

test('speech on one side only keeps its level', () => {
  const channels = [new Float32Array(2), Float32Array.of(0.5, -0.5)];
  expect(mixToMono({channels, sampleRateHz: 8000}).samples).toEqual(Float32Array.of(0.5, -0.5));
});

test('all silent, and no channel at all', () => {
  expect(mixToMono({channels: [new Float32Array(3), new Float32Array(3)], sampleRateHz: 8000}).samples).toEqual(
    new Float32Array(3),
  );
  expect(mixToMono({channels: [], sampleRateHz: 8000}).samples).toEqual(new Float32Array(0));
});
