import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {decodeAudio} from '../../../src/audio/decode-audio.js';
import {findActiveFrames} from '../../../src/quality/measures/active-frames.js';
import {noiseFloorDbfs} from '../../../src/quality/measures/noise-floor.js';
import {snrDb} from '../../../src/quality/measures/snr.js';
import {wadaSnrDb} from '../../../src/quality/measures/wada-snr.js';
import {sine} from '../../audio/sines.js';
import {utterance} from '../../audio/voice-like.js';
import {sharedData} from './kit/speech-clips.js';

const sampleRateHz = 24_000;
const spoken = [
  {kind: 'zero', seconds: 0.5, amplitude: 0},
  {kind: 'tone', seconds: 1, amplitude: 0.3},
  {kind: 'zero', seconds: 0.5, amplitude: 0},
] as const;

function framesOf(samples: Float32Array) {
  return findActiveFrames({samples, sampleRateHz});
}

describe('noiseFloorDbfs', () => {
  test.each([0.001, 0.01])('of white noise within ±%f: amplitude by √3', amplitude => {
    const frames = framesOf(utterance(spoken, sampleRateHz, amplitude));
    // The lowest tenth of frames of 240 samples is about half a decibel below their mean.
    const expected = 20 * Math.log10(amplitude / Math.sqrt(3)) - 0.7;
    expect(Math.abs((noiseFloorDbfs(frames) as number) - expected)).toBeLessThan(0.7);
  });

  test('leaves digital silence out', () => {
    const frames = framesOf(utterance(spoken, sampleRateHz));
    expect(noiseFloorDbfs(frames)).toBeGreaterThan(-20);
    expect(noiseFloorDbfs(framesOf(new Float32Array(24_000)))).toBeUndefined();
  });
});

describe('snrDb', () => {
  test.each([10, 20, 40])('of a buzz in noise, at %i dB', wantedDb => {
    const buzz = utterance(spoken, sampleRateHz);
    const energy = buzz.reduce((sum, sample) => sum + sample * sample, 0) / sampleRateHz;
    const noisy = utterance(spoken, sampleRateHz, Math.sqrt(3 * energy) * 10 ** (-wantedDb / 20));
    // At 10 dB the noise itself is active, and half of what is active is noise: 3 dB less.
    const expected = wantedDb === 10 || wantedDb === 20 ? wantedDb - 3 : wantedDb;
    expect(Math.abs((snrDb(framesOf(noisy)) as number) - expected)).toBeLessThan(1.2);
  });

  test('digital silence between the words: what 16 bits leave', () => {
    expect(snrDb(framesOf(utterance(spoken, sampleRateHz)))).toBeGreaterThan(75);
  });

  test('nothing but noise is far below 0', () => {
    const noise = utterance([{kind: 'noise', seconds: 2, amplitude: 0.1}], sampleRateHz);
    expect(snrDb(framesOf(noise))).toBeLessThan(-5);
  });

  test('cannot be told from weak speech, from silence, or in less than half a second', () => {
    // Two syllables a second without a pause: the 10th percentile is 14 dB above the 2nd.
    const syllables = Float32Array.from({length: 48_000}, (_, index) => {
      return 0.5 * Math.sin((2 * Math.PI * index) / sampleRateHz) * Math.sin(index / 20);
    });
    expect(snrDb(framesOf(syllables))).toBeUndefined();
    expect(snrDb(framesOf(new Float32Array(24_000)))).toBeUndefined();
    expect(snrDb(framesOf(syllables.subarray(0, 9000)))).toBeUndefined();
  });
});

describe('wadaSnrDb', () => {
  test('a sine and white noise are at the bottom of the table', () => {
    expect(wadaSnrDb(sine({hz: 203.7, amplitude: 0.5, seconds: 1, sampleRateHz}).samples)).toBe(-20);
    expect(wadaSnrDb(utterance([{kind: 'noise', seconds: 1, amplitude: 0.5}], sampleRateHz))).toBe(-20);
  });

  test('between two values of the table: linear', () => {
    // Half of the samples 1, half e^−2v: the logarithm of the mean less the mean of the logarithms is known.
    const statistic = 1.271_038_908 + 0.25 * (1.287_180_295 - 1.271_038_908);
    const [low, high] = [solve(statistic), 1];
    const samples = Float32Array.from({length: 20_000}, (_, index) => (index % 2 === 0 ? high : low));
    expect(wadaSnrDb(samples)).toBeCloseTo(34.25, 2);
  });

  test('too little sound, zeros', () => {
    expect(wadaSnrDb(new Float32Array(999).fill(0.1))).toBeUndefined();
    expect(wadaSnrDb(new Float32Array(9999))).toBeUndefined();
  });

  const speech = sharedData('audio/silero_test.wav');
  // The ladder was measured once with the reference program on the same samples and the same noise.
  test.skipIf(speech === undefined)('a minute of speech in noise: as the reference', async () => {
    const {pcm} = await decodeAudio(readFileSync(speech as string));
    const samples = (pcm.channels[0] as Float32Array).slice(0, 144_160);
    const noise = congruentialNoise(samples.length);
    const power = (values: Float32Array | Float64Array): number => {
      let sum = 0;
      for (const value of values) sum += value * value;
      return sum;
    };
    const measured = [40, 30, 20, 10, 0].map(db => {
      const gain = Math.sqrt(power(samples) / power(noise) / 10 ** (db / 10));
      return wadaSnrDb(samples.map((sample, index) => sample + gain * (noise[index] as number)));
    });
    for (const [index, expected] of [50.5, 37.9, 22.3, 8.9, -20].entries()) {
      expect(measured[index]).toBeCloseTo(expected, 1);
    }
  });
});

/** The x below 1 for which ln((1 + x) / 2) − ln(x) / 2 is so much. */
function solve(statistic: number): number {
  let [low, high] = [1e-9, 1];
  for (let round = 0; round < 200; round += 1) {
    const x = (low + high) / 2;
    if (Math.log((1 + x) / 2) - Math.log(x) / 2 > statistic) low = x;
    else high = x;
  }
  return (low + high) / 2;
}

function congruentialNoise(length: number): Float64Array {
  let state = 12_345;
  return Float64Array.from({length}, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}
