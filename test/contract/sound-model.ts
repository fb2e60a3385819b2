import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {MonoPcm} from '../../src/audio/pcm.js';

/** What every model that hears sounds has. */
export type SoundModel = {readonly model: string; close(): Promise<void>};

/** What an implementation brings to the suite. */
export type SoundModelCase<Model extends SoundModel> = {
  readonly open: () => Model;
  readonly id: string;
  /** Two different sounds of speech, of a second or more. */
  readonly speech: () => Promise<readonly [MonoPcm, MonoPcm]>;
  /** What the model says, as numbers. */
  readonly hear: (model: Model, sound: MonoPcm, signal?: AbortSignal) => Promise<readonly number[]>;
};

/** The promises of all models that hear sounds: speech detectors, predictors of scores, speaker encoders. */
export function describeSoundModel<Model extends SoundModel>(
  name: string,
  {open, id, speech, hear}: SoundModelCase<Model>,
): void {
  describe(`${name}, as every model that hears sounds`, () => {
    let model: Model;
    let first: MonoPcm;
    let second: MonoPcm;
    beforeAll(async () => {
      [first, second] = await speech();
      model = open();
    });
    afterAll(() => model.close());

    test('says which weights it has', () => {
      expect(model.model).toBe(id);
    });

    test('says the same of the same sound: again, after another, beside another, in another instance', async () => {
      const expected = await hear(model, first);
      const [beside, again] = await Promise.all([hear(model, second), hear(model, first)]);
      expect(again).toEqual(expected);
      expect(beside).not.toEqual(expected);
      const another = open();
      expect(await hear(another, first)).toEqual(expected);
      await another.close();
    });

    test('leaves the sound to its owner, and hears only the part that a view shows', async () => {
      const before = first.samples.slice();
      const expected = await hear(model, first);
      expect(first.samples).toEqual(before);
      const large = new Float32Array(first.samples.length + 8000).fill(0.5);
      large.set(first.samples, 4000);
      const view = large.subarray(4000, 4000 + first.samples.length);
      expect(await hear(model, {...first, samples: view})).toEqual(expected);
    });

    test.each([
      ['no samples', new Float32Array(0)],
      ['one sample', Float32Array.of(0.5)],
      ['silence', new Float32Array(16_000)],
      ['NaN', new Float32Array(16_000).fill(Number.NaN)],
      ['infinities', new Float32Array(16_000).fill(Number.POSITIVE_INFINITY)],
      ['samples far beyond full scale', Float32Array.from({length: 16_000}, (_, at) => (at % 7) * 1000)],
    ])('%s gives numbers', async (_, samples) => {
      const numbers = await hear(model, {samples, sampleRateHz: 16_000});
      expect(numbers.filter(number => !Number.isFinite(number))).toEqual([]);
    });

    test('a signal that fired stops it, and the next sound is heard', async () => {
      await expect(hear(model, first, AbortSignal.abort())).rejects.toMatchObject({code: 'STOPPED'});
      const stop = new AbortController();
      const stopped = expect(hear(model, first, stop.signal)).rejects.toMatchObject({code: 'STOPPED'});
      stop.abort();
      await stopped;
      expect((await hear(model, first)).length).toBeGreaterThan(0);
    });

    test('closed in the middle of its work, it stops; closing twice is fine', async () => {
      const shortLived = open();
      await hear(shortLived, first);
      const stopped = expect(hear(shortLived, first)).rejects.toMatchObject({code: 'STOPPED'});
      await shortLived.close();
      await shortLived.close();
      await stopped;
      await expect(hear(shortLived, first)).rejects.toMatchObject({code: 'STOPPED'});
    });
  });
}
