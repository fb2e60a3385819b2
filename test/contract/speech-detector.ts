import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {MonoPcm} from '../../src/audio/pcm.js';
import {resample} from '../../src/audio/resample/resample.js';
import type {SpeechDetector} from '../../src/engines/quality/quality-models.js';
import {describeSoundModel} from './sound-model.js';

/** What an implementation brings to the suite. */
export type SpeechDetectorCase = {
  readonly open: () => SpeechDetector;
  readonly id: string;
  /** Two different sounds of speech, of a second or more. */
  readonly speech: () => Promise<readonly [MonoPcm, MonoPcm]>;
};

/** The promises of `SpeechDetector`, on a real one. */
export function describeSpeechDetector(name: string, {open, id, speech}: SpeechDetectorCase): void {
  describeSoundModel(name, {
    open,
    id,
    speech,
    hear: async (detector, sound, signal) => [...(await detector.detect(sound, signal)).probabilities],
  });

  describe(`speech detector ${name}`, () => {
    let detector: SpeechDetector;
    let sound: MonoPcm;
    beforeAll(async () => {
      detector = open();
      [sound] = await speech();
    });
    afterAll(() => detector.close());

    test('frames cover the sound, probabilities are 0 to 1, and it signs what it says', async () => {
      const {model, frameSeconds, probabilities} = await detector.detect(sound);
      expect(model).toBe(id);
      const seconds = sound.samples.length / sound.sampleRateHz;
      expect(probabilities.length).toBe(Math.ceil(seconds / frameSeconds));
      expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...probabilities)).toBeLessThanOrEqual(1);
    });

    test('speech between silences stands where it is', async () => {
      const {sampleRateHz, samples} = sound;
      const padded = new Float32Array(samples.length + 2 * sampleRateHz);
      padded.set(samples, sampleRateHz);
      const {frameSeconds, probabilities} = await detector.detect({samples: padded, sampleRateHz});
      const speechAt = (from: number, to: number): number =>
        shareOver(probabilities.subarray(Math.ceil(from / frameSeconds), Math.floor(to / frameSeconds)));
      const end = 1 + samples.length / sampleRateHz;
      expect(speechAt(0, 0.9)).toBe(0);
      expect(speechAt(1, end)).toBeGreaterThan(0.5);
      expect(speechAt(end + 0.6, end + 1)).toBe(0);
    });

    test('the sample rate does not matter', async () => {
      const at16 = resample(sound, 16_000);
      const expected = (await detector.detect(at16)).probabilities;
      const {probabilities} = await detector.detect(resample(at16, 48_000));
      expect(probabilities.length).toBe(expected.length);
      const differences = probabilities.map((probability, at) => Math.abs(probability - (expected[at] as number)));
      expect(differences.reduce((sum, difference) => sum + difference, 0) / differences.length).toBeLessThan(0.02);
    });
  });
}

function shareOver(probabilities: Float32Array): number {
  return probabilities.filter(probability => probability >= 0.5).length / probabilities.length;
}
