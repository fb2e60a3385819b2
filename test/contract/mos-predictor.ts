import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {MonoPcm} from '../../src/audio/pcm.js';
import type {MosPredictor} from '../../src/engines/quality/quality-models.js';
import {describeSoundModel} from './sound-model.js';

/** What an implementation brings to the suite. */
export type MosPredictorCase = {
  readonly open: () => MosPredictor;
  readonly id: string;
  /** Two different sounds of clean speech, of a second or more. */
  readonly speech: () => Promise<readonly [MonoPcm, MonoPcm]>;
};

/** The promises of `MosPredictor`, on a real one. */
export function describeMosPredictor(name: string, {open, id, speech}: MosPredictorCase): void {
  describeSoundModel(name, {
    open,
    id,
    speech,
    hear: async (predictor, sound, signal) => {
      const {overall, signal: ofSpeech, background} = await predictor.score(sound, signal);
      return [overall, ofSpeech, background];
    },
  });

  describe(`predictor of scores ${name}`, () => {
    let predictor: MosPredictor;
    let clean: MonoPcm;
    beforeAll(async () => {
      predictor = open();
      [clean] = await speech();
    });
    afterAll(() => predictor.close());

    test('scores are 1 to 5, and it signs them', async () => {
      const {model, ...scores} = await predictor.score(clean);
      expect(model).toBe(id);
      expect(Object.keys(scores).sort()).toEqual(['background', 'overall', 'signal']);
      for (const score of Object.values(scores)) {
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(5);
      }
    });

    test('noise costs, and more noise costs more', async () => {
      const scores = [await predictor.score(clean)];
      for (const level of [0.01, 0.1]) scores.push(await predictor.score(withNoise(clean, level)));
      const [none, some, much] = scores;
      expect(some?.background).toBeLessThan((none?.background as number) - 0.1);
      expect(much?.background).toBeLessThan((some?.background as number) - 0.1);
      expect(much?.overall).toBeLessThan((none?.overall as number) - 0.3);
    });

    test.each([0.5, 0.05])('%s times as loud is as good', async gain => {
      const expected = await predictor.score(clean);
      const {overall, signal, background} = await predictor.score({
        ...clean,
        samples: clean.samples.map(sample => gain * sample),
      });
      expect(overall).toBeCloseTo(expected.overall, 2);
      expect(signal).toBeCloseTo(expected.signal, 2);
      expect(background).toBeCloseTo(expected.background, 2);
    });
  });
}

/** Noise by a linear congruential generator: the same each time. */
function withNoise({samples, sampleRateHz}: MonoPcm, level: number): MonoPcm {
  let state = 1;
  const noisy = samples.map(sample => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return sample + level * (state / 2 ** 31 - 1);
  });
  return {samples: noisy, sampleRateHz};
}
