import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {decodeAudio} from '../../../src/audio/decode-audio.js';
import {encodeWav} from '../../../src/audio/encode-wav.js';
import type {MonoPcm} from '../../../src/audio/pcm.js';
import {toInt16} from '../../../src/audio/to-int16.js';
import {spectralHoleShare} from '../../../src/quality/measures/spectral-holes.js';
import {makeSpectrogram} from '../../../src/quality/measures/spectrogram.js';
import {utterance} from '../../audio/voice-like.js';
import {hasProgram} from '../../kit/programs.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {measureTake, readSpokenClips, sharedData} from './kit/speech-clips.js';

const sampleRateHz = 22_050;

test('white noise has none, and a notch of 200 Hz is two bands of seventy', () => {
  const samples = utterance([{kind: 'noise', seconds: 2, amplitude: 0.3}], sampleRateHz);
  const spectrogram = makeSpectrogram({samples, sampleRateHz});
  expect(spectralHoleShare(spectrogram, 11_025)).toBe(0);
  const {power, binCount, frameCount} = spectrogram;
  // Bins 160 to 167 are the bands 40 and 41 of four bins, at 3.4 to 3.6 kHz.
  for (let frame = 0; frame < frameCount; frame += 1) power.fill(1e-12, frame * binCount + 160, frame * binCount + 168);
  // From 1.5 to 7.5 kHz: bands 18 to 85.
  expect(spectralHoleShare(spectrogram, 11_025)).toBeCloseTo(2 / 68, 10);
});

test('is not there for silence, for no frame, and for narrow sound', () => {
  const of = (samples: Float32Array, upToHz: number) =>
    spectralHoleShare(makeSpectrogram({samples, sampleRateHz}), upToHz);
  expect(of(new Float32Array(22_050), 11_025)).toBeUndefined();
  expect(of(new Float32Array(9), 11_025)).toBeUndefined();
  expect(of(utterance([{kind: 'noise', seconds: 1, amplitude: 0.3}], sampleRateHz), 2000)).toBeUndefined();
});

const speech = sharedData('speech');

describe.skipIf(speech === undefined || !hasProgram('lame'))('speech through LAME', () => {
  test.each([
    [24, 0.02, 1],
    [32, 0.02, 1],
    [128, 0, 0.012],
  ])('at %i kbit/s', async (kbps, atLeast, atMost) => {
    for (const {sound, text} of await readSpokenClips(speech as string, 6)) {
      const share = measureTake(await throughLame(sound, kbps), text).spectralHoleShare;
      expect(share).toBeGreaterThanOrEqual(atLeast);
      expect(share).toBeLessThanOrEqual(atMost);
    }
  });
});

async function throughLame({samples, sampleRateHz: rateHz}: MonoPcm, kbps: number): Promise<MonoPcm> {
  const folder = await temporaryFolder();
  const [before, after] = [join(folder, 'a.wav'), join(folder, 'a.mp3')];
  writeFileSync(before, encodeWav(toInt16(samples).samples, rateHz));
  execFileSync('lame', ['--silent', '-m', 'm', '-b', `${kbps}`, '--resample', `${rateHz / 1000}`, before, after]);
  const {pcm} = await decodeAudio(readFileSync(after));
  return {samples: pcm.channels[0] as Float32Array, sampleRateHz: pcm.sampleRateHz};
}
