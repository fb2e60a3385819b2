import {expect, test} from 'vitest';
import {fadeEdges} from '../../src/audio/fade-edges.js';

test('rises from zero, falls to zero, and leaves the middle alone', () => {
  const samples = faded(1000);
  expect(samples[0]).toBe(0);
  expect(samples[50]).toBe(0.5);
  expect(samples.subarray(100, 900)).toEqual(new Float32Array(800).fill(1));
  expect(samples[949]).toBe(0.5);
  expect(samples[999]).toBe(0);
});

test('no step is larger than the slope of the curve, 1.5 by its length', () => {
  const samples = faded(1000);
  const steps = [...samples].slice(1).map((sample, index) => Math.abs(sample - (samples[index] as number)));
  expect(Math.max(...steps)).toBeLessThanOrEqual(1.5 / 100);
});

test('takes sound shorter than two fades', () => {
  expect(faded(4)).toEqual(Float32Array.of(0, 0.5, 0.5, 0));
  expect(faded(0)).toEqual(new Float32Array(0));
});

function faded(length: number): Float32Array {
  const samples = new Float32Array(length).fill(1);
  fadeEdges(samples, 10_000, 10);
  return samples;
}
