import {expect, test} from 'vitest';
import {fadeEdges} from '../../src/audio/fade-edges.js';

test('rises from zero, falls to zero, and leaves the middle alone', () => {
  const faded = fadeEdges(new Float32Array(1000).fill(1), 10_000, 10);
  expect(faded[0]).toBe(0);
  expect(faded[50]).toBe(0.5);
  expect(faded.subarray(100, 900)).toEqual(new Float32Array(800).fill(1));
  expect(faded[949]).toBe(0.5);
  expect(faded[999]).toBe(0);
});

test('no step is larger than the slope of the curve, 1.5 by its length', () => {
  const faded = fadeEdges(new Float32Array(1000).fill(1), 10_000, 10);
  const steps = [...faded].slice(1).map((sample, index) => Math.abs(sample - (faded[index] as number)));
  expect(Math.max(...steps)).toBeLessThanOrEqual(1.5 / 100);
});

test('leaves its input alone, and takes sound shorter than two fades', () => {
  const samples = new Float32Array(4).fill(1);
  expect(fadeEdges(samples, 10_000, 10)).toEqual(Float32Array.of(0, 0.5, 0.5, 0));
  expect(samples).toEqual(new Float32Array(4).fill(1));
  expect(fadeEdges(new Float32Array(0), 10_000, 10)).toEqual(new Float32Array(0));
});
