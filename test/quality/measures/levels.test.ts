import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {amplitudeDb, peakOf} from '../../../src/audio/decibels.js';
import {encodeWav} from '../../../src/audio/encode-wav.js';
import {toInt16} from '../../../src/audio/to-int16.js';
import {findActiveFrames} from '../../../src/quality/measures/active-frames.js';
import {meanOffset} from '../../../src/quality/measures/mean-offset.js';
import {rmsDbfs} from '../../../src/quality/measures/rms-dbfs.js';
import {silentShare} from '../../../src/quality/measures/silent-share.js';
import {sine} from '../../audio/sines.js';
import {utterance} from '../../audio/voice-like.js';
import {hasProgram} from '../../kit/programs.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

describe('rmsDbfs', () => {
  test.each([1, 0.5, 0.1, 0.001])('a sine of amplitude %f has A/√2', amplitude => {
    const {samples} = sine({hz: 100, amplitude, seconds: 1, sampleRateHz: 24_000});
    expect(rmsDbfs(samples)).toBeCloseTo(20 * Math.log10(amplitude / Math.SQRT2), 5);
  });

  test('a constant at full scale is 0 dB', () => expect(rmsDbfs(new Float32Array(9).fill(-1))).toBe(0));
  test('zeros and nothing are −144 dB', () => {
    expect([rmsDbfs(new Float32Array(9)), rmsDbfs(new Float32Array(0))]).toEqual([-144, -144]);
  });
});

describe('peakOf', () => {
  test('is the largest absolute value, past NaN', () =>
    expect(peakOf(Float32Array.of(0.5, Number.NaN, -0.75))).toBe(0.75));
  test('in decibels', () => expect(amplitudeDb(0.5)).toBeCloseTo(-6.0206, 4));
});

describe('meanOffset', () => {
  test('is the mean', () => expect(meanOffset(Float32Array.of(0.5, -0.25, Number.NaN, 0.5))).toBe(0.25));
  test('is 0 for nothing', () => expect(meanOffset(new Float32Array(0))).toBe(0));
  test('of whole periods of a sine is 0', () => {
    expect(meanOffset(sine({hz: 100, amplitude: 1, seconds: 1, sampleRateHz: 24_000}).samples)).toBeCloseTo(0, 8);
  });
});

describe('silentShare', () => {
  const sampleRateHz = 24_000;
  const shareOf = (samples: Float32Array): number => silentShare(findActiveFrames({samples, sampleRateHz}));
  const parts = [
    {kind: 'zero', seconds: 0.25, amplitude: 0},
    {kind: 'tone', seconds: 0.5, amplitude: 0.3},
    {kind: 'zero', seconds: 0.25, amplitude: 0},
  ] as const;

  test.each([0, 0.003])('half of it, over a floor of %f', floor => {
    expect(shareOf(utterance(parts, sampleRateHz, floor))).toBeCloseTo(0.5, 2);
  });

  test('a steady tone has none, zeros and nothing are all silence', () => {
    expect(shareOf(sine({hz: 200, amplitude: 0.2, seconds: 1, sampleRateHz}).samples)).toBe(0);
    expect(shareOf(new Float32Array(999))).toBe(1);
    expect(shareOf(new Float32Array(0))).toBe(1);
  });
});

test.skipIf(!hasProgram('sox'))('sox stat measures the same', async () => {
  const sampleRateHz = 22_050;
  const parts = [
    {kind: 'noise', seconds: 0.3, amplitude: 0.1},
    {kind: 'tone', seconds: 0.7, amplitude: 0.4},
  ] as const;
  const {samples} = toInt16(utterance(parts, sampleRateHz, 0.002).map(sample => sample + 0.02));
  const path = join(await temporaryFolder(), 'a.wav');
  writeFileSync(path, encodeWav(samples, sampleRateHz));
  const said = execFileSync('sh', ['-c', 'sox "$1" -n stat 2>&1', 'sh', path], {encoding: 'utf8'});
  const theirs = (name: string): number => Number(new RegExp(`^${name}: +(\\S+)`, 'm').exec(said)?.[1]);
  const ours = Float32Array.from(samples, sample => sample / 32_768);
  expect(rmsDbfs(ours)).toBeCloseTo(amplitudeDb(theirs('RMS     amplitude')), 3);
  expect(meanOffset(ours)).toBeCloseTo(theirs('Mean    amplitude'), 5);
  expect(Math.max(...ours)).toBeCloseTo(theirs('Maximum amplitude'), 5);
});
