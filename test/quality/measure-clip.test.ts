import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {defaultClipSettings} from '../../src/audio/clip-settings.js';
import {makeClip} from '../../src/audio/make-clip.js';
import {measureClip} from '../../src/quality/measure-clip.js';
import {sine} from '../audio/sines.js';
import {utterance} from '../audio/voice-like.js';

const settings = {sampleRateHz: 22_050, ...defaultClipSettings};
const spoken = {isTakeLengthCertain: true, spokenText: 'Selamat pagi semua', language: 'ms', speed: 1} as const;

test('measures a take and its clip, as plain JSON', () => {
  const {samples} = sine({hz: 1000, amplitude: 0.5, seconds: 2, sampleRateHz: 24_000});
  const take = {channels: [samples], sampleRateHz: 24_000};
  const clip = makeClip(take, {...settings, loudnessLufs: null});
  const measured = measureClip({...spoken, take, clip});
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
    flatPeakShare: 0,
    nonFiniteSampleCount: 0,
    overRangeSampleCount: 0,
    takeOffset: expect.closeTo(0, 6),
    language: 'ms',
    expectedSpeechSeconds: 1.22137,
    charactersPerSecond: 8,
    // At 1 kHz the weighting and the offset of BS.1770 cancel.
    loudnessLufs: expect.closeTo(-9.03, 1),
    truePeakDbtp: expect.closeTo(-6.02, 1),
    noiseFloorDbfs: expect.closeTo(-9.03, 1),
    // Nothing stands out of what is always there: no bandwidth, and so no holes below it.
    snrDb: -20,
    wadaSnrDb: -20,
    activeSeconds: 2,
    articulationRate: 8,
    longestPauseSeconds: 0,
    takePauseSeconds: 0,
    takeStartDb: expect.closeTo(0, 1),
    takeEndDb: expect.closeTo(0, 1),
    longestHoleMs: 0,
    holeEdgeDb: -144,
    levelVariation: expect.closeTo(0, 1),
    crestFactor: expect.closeTo(Math.SQRT2, 2),
    zeroCrossingRate: expect.closeTo(2000 / 22_050, 3),
    toneProminenceDb: expect.any(Number),
    toneHz: expect.any(Number),
    humProminenceDb: 0,
    levelStepDb: expect.closeTo(2, 1),
    burstDb: expect.any(Number),
    repeatSimilarity: expect.any(Number),
    repeatSeconds: expect.any(Number),
    // Above what a voice can be, the pitch is that of a part of it.
    pitchHz: expect.any(Number),
    pitchSpreadSemitones: expect.any(Number),
    voicedShare: 1,
  });
  expect(JSON.parse(JSON.stringify(measured))).toEqual(measured);
});

test('the bandwidth is that of the take, whatever the rate of the clip', () => {
  const parts = [
    {kind: 'zero', seconds: 0.5, amplitude: 0},
    {kind: 'noise', seconds: 1, amplitude: 0.3},
    {kind: 'zero', seconds: 0.5, amplitude: 0},
  ] as const;
  const take = {channels: [utterance(parts, 24_000)], sampleRateHz: 24_000};
  const clip = makeClip(take, {...settings, sampleRateHz: 16_000});
  expect(measureClip({...spoken, take, clip}).bandwidthHz).toBeGreaterThan(11_900);
});

test('an offset and samples that are none do not change what is heard of a take', () => {
  const parts = [
    {kind: 'noise', seconds: 1, amplitude: 0.2},
    {kind: 'zero', seconds: 0.5, amplitude: 0},
  ] as const;
  const samples = utterance(parts, 24_000, 0.001);
  const clip = makeClip({channels: [samples], sampleRateHz: 24_000}, settings);
  const measured = measureClip({...spoken, clip, take: {channels: [samples], sampleRateHz: 24_000}});
  const shifted = samples.map(sample => sample + 0.2);
  shifted[12_000] = Number.NaN;
  const other = measureClip({...spoken, clip, take: {channels: [shifted, shifted], sampleRateHz: 24_000}});
  // What is left of the offset of the noise itself is at −60 dB.
  expect(Math.abs((other.takeEndDb ?? 0) - (measured.takeEndDb ?? 0))).toBeLessThan(3);
  expect(other.takeEndDb).toBeLessThan(-40);
  expect(other.bandwidthHz).toBeCloseTo(measured.bandwidthHz as number, -2);
});

describe('whatever it is given, the numbers are finite', () => {
  test.each([
    ['no samples', new Float32Array(0)],
    ['one sample', new Float32Array(1).fill(0.5)],
    ['infinities', new Float32Array(3).fill(Number.POSITIVE_INFINITY)],
    ['NaN', new Float32Array(30_000).fill(Number.NaN)],
    ['a second of silence', new Float32Array(24_000)],
    ['a constant', new Float32Array(24_000).fill(0.5)],
    ['one click', new Float32Array(24_000).fill(1, 12_000, 12_001)],
    ['numbers beyond any scale', new Float32Array(24_000).fill(3e38)],
    ['half a minute of noise', utterance([{kind: 'noise', seconds: 30, amplitude: 0.5}], 24_000)],
  ])('%s', (_name, samples) => {
    const take = {channels: [samples], sampleRateHz: 24_000};
    expectFinite(measureClip({...spoken, take, clip: makeClip(take, settings)}));
  });

  test('any sound, any rate, any text', () => {
    const piece = fc.record({
      kind: fc.constantFrom('tone', 'noise', 'zero'),
      seconds: fc.double({min: 0, max: 0.6, noNaN: true}),
      amplitude: fc.constantFrom(0, 1e-6, 1e-4, 0.01, 0.3, 1, 4),
    });
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 6}),
        fc.constantFrom(8000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000),
        fc.constantFrom(16_000, 22_050),
        fc.string({maxLength: 60}),
        fc.integer({min: 1, max: 2}),
        (parts, rateHz, clipRateHz, spokenText, channelCount) => {
          const samples = utterance(parts, rateHz);
          const take = {channels: Array.from({length: channelCount}, () => samples), sampleRateHz: rateHz};
          const clip = makeClip(take, {...settings, sampleRateHz: clipRateHz});
          expectFinite(measureClip({...spoken, take, clip, spokenText}));
        },
      ),
      {numRuns: 60},
    );
  });
});

function expectFinite(measured: ReturnType<typeof measureClip>): void {
  const wrong = Object.entries(measured).filter(([, value]) => typeof value === 'number' && !Number.isFinite(value));
  expect(wrong).toEqual([]);
  expect(measured.durationSeconds).toBeGreaterThanOrEqual(0);
  expect(JSON.parse(JSON.stringify(measured))).toEqual(measured);
}
