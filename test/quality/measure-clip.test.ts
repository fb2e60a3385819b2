import {expect, test} from 'vitest';
import {makeClip} from '../../src/audio/make-clip.js';
import {measureClip} from '../../src/quality/measure-clip.js';
import {sine} from '../audio/sines.js';

test('measures a take and its clip, as plain JSON', () => {
  const {samples} = sine({hz: 1000, amplitude: 0.5, seconds: 2, sampleRateHz: 24_000});
  const take = {channels: [samples], sampleRateHz: 24_000};
  const clip = makeClip(take, {sampleRateHz: 22_050});
  const measured = measureClip({
    take,
    isTakeLengthCertain: true,
    clip,
    spokenText: 'Selamat pagi semua',
    language: 'ms',
    speed: 1,
  });
  expect(measured).toEqual({
    durationSeconds: 2,
    peakDbfs: -6.02,
    rmsDbfs: expect.closeTo(-9.04, 1),
    silentShare: 0,
    takeSeconds: 2,
    takeSampleRateHz: 24_000,
    takeChannelCount: 1,
    takePeakDbfs: -6.02,
    isTakeLengthCertain: true,
    clippedShare: 0,
    longestFlatTopSamples: 0,
    nonFiniteSampleCount: 0,
    overRangeSampleCount: 0,
    takeOffset: expect.closeTo(0, 6),
    language: 'ms',
    expectedSpeechSeconds: 1.22137,
    charactersPerSecond: 8,
  });
  expect(JSON.parse(JSON.stringify(measured))).toEqual(measured);
});

test('a take of nothing has finite numbers, and so has one of infinities', () => {
  const clip = {samples: new Int16Array(0), sampleRateHz: 22_050};
  for (const samples of [
    new Float32Array(0),
    new Float32Array(3).fill(Number.POSITIVE_INFINITY),
    new Float32Array(3).fill(Number.NaN),
  ]) {
    const take = {channels: [samples], sampleRateHz: 24_000};
    const measured = measureClip({take, isTakeLengthCertain: true, clip, spokenText: '', language: 'ms', speed: 1});
    expect(Object.values(measured).filter(value => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
    expect(measured.nonFiniteSampleCount).toBe(samples.length);
  }
});
