import {describe, expect, test} from 'vitest';
import type {Measurements} from '../../../src/quality/measures/measurements.js';
import {judgeClip} from '../../../src/quality/verdict/judge-clip.js';
import {defaultLimits} from '../../../src/quality/verdict/presets.js';

const good: Measurements = {
  durationSeconds: 3,
  peakDbfs: -3,
  rmsDbfs: -20,
  silentShare: 0.2,
  takeSeconds: 3.5,
  takeSampleRateHz: 24_000,
  takeChannelCount: 1,
  takePeakDbfs: -3,
  isTakeLengthCertain: true,
  clippedShare: 0,
  longestFlatTopSamples: 0,
  nonFiniteSampleCount: 0,
  overRangeSampleCount: 0,
  takeOffset: 0,
  language: 'ms',
  expectedSpeechSeconds: 2.5,
  charactersPerSecond: 11,
};

describe('judgeClip', () => {
  test('keeps a good clip', () => {
    expect(judgeClip(good, defaultLimits)).toEqual({kept: true, reasons: []});
  });

  test.each([
    [{durationSeconds: 0, rmsDbfs: -144, silentShare: 1}, 'empty', 0, 0.1, 'The take holds no sample.'],
    [{nonFiniteSampleCount: 1}, 'not-finite', 1, 0, '1 sample of the take is not a number.'],
    [{nonFiniteSampleCount: 7}, 'not-finite', 7, 0, '7 samples of the take are not a number.'],
    [{rmsDbfs: -53.2}, 'silent', -53.2, -50, 'The clip is silent: −53.2 dBFS on average, at least −50.0 dBFS wanted.'],
    [{silentShare: 0.9}, 'silent', 0.9, 0.85, '90 % of the clip is silence, at most 85 % allowed.'],
    [
      {clippedShare: 0.0123, longestFlatTopSamples: 11},
      'clipped',
      0.0123,
      0.0003,
      'The take is clipped: 1.23 % of it is cut off at full scale, up to 11 samples in a row, at most 0.03 % allowed.',
    ],
    [
      {durationSeconds: 1.2},
      'too-short-for-text',
      1.2,
      1.25,
      'The clip is too short for its text: 1.20 s, at least 1.25 s wanted.',
    ],
    [
      {durationSeconds: 0.05, expectedSpeechSeconds: 0},
      'too-short-for-text',
      0.05,
      0.1,
      'The clip is too short for its text: 0.05 s, at least 0.10 s wanted.',
    ],
    [
      {durationSeconds: 8.1},
      'too-long-for-text',
      8.1,
      8,
      'The clip is too long for its text: 8.10 s, at most 8.00 s allowed.',
    ],
    [
      {takeSeconds: 39.6},
      'too-long-for-text',
      39.6,
      39.5,
      'The take is too long: 39.60 s, and at 39.50 s ChatterBox has stopped by itself.',
    ],
  ])('%j', (changes, rule, value, limit, message) => {
    expect(judgeClip({...good, ...changes}, defaultLimits)).toEqual({
      kept: false,
      reasons: [{rule, measure: expect.any(String), value, limit, message}],
    });
  });

  test('every limit is still good', () => {
    const atTheLimits = {
      rmsDbfs: -50,
      silentShare: 0.85,
      clippedShare: 0.0003,
      durationSeconds: 1.25,
      takeSeconds: 39.49,
    };
    expect(judgeClip({...good, ...atTheLimits}, defaultLimits).reasons).toEqual([]);
  });

  test('several reasons are all given', () => {
    const {reasons} = judgeClip({...good, nonFiniteSampleCount: 1, rmsDbfs: -60, durationSeconds: 30}, defaultLimits);
    expect(reasons.map(({rule}) => rule)).toEqual(['not-finite', 'silent', 'too-long-for-text']);
  });

  test('other limits give another verdict on the same numbers', () => {
    expect(judgeClip(good, {...defaultLimits, shortestByExpected: 2}).kept).toBe(false);
  });
});
