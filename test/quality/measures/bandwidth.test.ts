import {describe, expect, test} from 'vitest';
import {resample} from '../../../src/audio/resample/resample.js';
import {bandwidthHz} from '../../../src/quality/measures/bandwidth.js';
import {sine} from '../../audio/sines.js';
import {utterance} from '../../audio/voice-like.js';

const sampleRateHz = 24_000;
const parts = [
  {kind: 'zero', seconds: 0.5, amplitude: 0},
  {kind: 'noise', seconds: 1, amplitude: 0.3},
  {kind: 'zero', seconds: 0.5, amplitude: 0},
] as const;
const wide = {samples: utterance(parts, sampleRateHz), sampleRateHz};

describe('bandwidthHz', () => {
  test('white noise between silences has all of it', () => expect(bandwidthHz(wide)).toBe(12_000));

  test.each([8000, 12_000, 16_000])('what came from %i Hz has half of that', rateHz => {
    const narrow = resample(resample(wide, rateHz), sampleRateHz);
    expect(bandwidthHz(narrow)).toBeGreaterThan(rateHz * 0.44);
    expect(bandwidthHz(narrow)).toBeLessThan(rateHz * 0.52);
  });

  test('neither a tone above it nor noise under it makes it wider', () => {
    const {samples} = resample(resample(wide, 8000), sampleRateHz);
    const tone = sine({hz: 9000, amplitude: 0.01, seconds: 2, sampleRateHz}).samples;
    const floor = utterance([{kind: 'noise', seconds: 2, amplitude: 0.004}], sampleRateHz);
    const noisy = samples.map((sample, index) => sample + (tone[index] as number) + (floor[index] as number));
    expect(bandwidthHz({samples: noisy, sampleRateHz})).toBeLessThan(4200);
  });

  test('is not there for silence and for less than a quarter of a second', () => {
    expect(bandwidthHz({samples: new Float32Array(48_000), sampleRateHz})).toBeUndefined();
    expect(bandwidthHz({samples: wide.samples.subarray(12_000, 17_000), sampleRateHz})).toBeUndefined();
  });
});
