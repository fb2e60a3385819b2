import {describe, expect, test} from 'vitest';
import {findActiveFrames} from '../../../src/quality/measures/active-frames.js';
import {activeSeconds} from '../../../src/quality/measures/active-seconds.js';
import {articulationRate} from '../../../src/quality/measures/articulation-rate.js';
import {crestFactor} from '../../../src/quality/measures/crest-factor.js';
import {levelVariation} from '../../../src/quality/measures/level-variation.js';
import {pauseSeconds} from '../../../src/quality/measures/pauses.js';
import {zeroCrossingRate} from '../../../src/quality/measures/zero-crossing-rate.js';
import {sine} from '../../audio/sines.js';
import {utterance} from '../../audio/voice-like.js';

const sampleRateHz = 24_000;
const parts = [
  {kind: 'zero', seconds: 0.3, amplitude: 0},
  {kind: 'tone', seconds: 0.5, amplitude: 0.3},
  {kind: 'zero', seconds: 0.1, amplitude: 0},
  {kind: 'tone', seconds: 0.5, amplitude: 0.1},
  {kind: 'zero', seconds: 0.4, amplitude: 0},
  {kind: 'tone', seconds: 0.2, amplitude: 0.3},
  {kind: 'zero', seconds: 0.3, amplitude: 0},
] as const;
const spoken = findActiveFrames({samples: utterance(parts, sampleRateHz, 0.001), sampleRateHz});
const silent = findActiveFrames({samples: new Float32Array(24_000), sampleRateHz});

test('speech lasts from its first to its last frame', () => {
  expect(activeSeconds(spoken)).toBeCloseTo(1.7, 10);
  expect(activeSeconds(silent)).toBe(0);
});

test('pauses are what is inside it', () => {
  expect(pauseSeconds(spoken).map(seconds => seconds.toFixed(2))).toEqual(['0.10', '0.40']);
  expect(pauseSeconds(silent)).toEqual([]);
});

test('long pauses are no speech, short ones are', () => {
  expect(articulationRate('tiga belas huruf', spoken)).toBeCloseTo(14 / 1.3, 10);
  expect(articulationRate('tiga', silent)).toBeUndefined();
});

describe('levelVariation', () => {
  test('a sine has none', () => {
    const frames = findActiveFrames(sine({hz: 200, amplitude: 0.2, seconds: 1, sampleRateHz}));
    expect(levelVariation(frames)).toBeCloseTo(0, 6);
  });

  test('half of it three times as loud: half of the mean', () => {
    const samples = sine({hz: 200, amplitude: 0.2, seconds: 1, sampleRateHz}).samples.map((sample, index) =>
      index < 12_000 ? sample : sample * 3,
    );
    expect(levelVariation(findActiveFrames({samples, sampleRateHz}))).toBeCloseTo(0.5, 6);
  });

  test('is not there without speech', () => expect(levelVariation(silent)).toBeUndefined());
});

test('the crest factor of a sine is √2, whatever silence is around it', () => {
  const samples = new Float32Array(72_000);
  samples.set(sine({hz: 200, amplitude: 0.2, seconds: 1, sampleRateHz}).samples, 24_000);
  expect(crestFactor(samples, findActiveFrames({samples, sampleRateHz}))).toBeCloseTo(Math.SQRT2, 4);
  expect(crestFactor(new Float32Array(24_000), silent)).toBeUndefined();
});

describe('zeroCrossingRate', () => {
  test.each([500, 3000])('a sine of %i Hz crosses twice a period', hz => {
    const sound = sine({hz: hz + 0.37, amplitude: 0.2, seconds: 1, sampleRateHz});
    expect(zeroCrossingRate(sound, findActiveFrames(sound))).toBeCloseTo((2 * hz) / sampleRateHz, 3);
  });

  test('every other sample of white noise', () => {
    const sound = {samples: utterance([{kind: 'noise', seconds: 1, amplitude: 0.3}], sampleRateHz), sampleRateHz};
    expect(zeroCrossingRate(sound, findActiveFrames(sound))).toBeCloseTo(0.5, 1);
  });
});
