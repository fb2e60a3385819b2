import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {MonoPcm} from '../../src/audio/pcm.js';
import {resample} from '../../src/audio/resample/resample.js';
import type {SpeakerEncoder} from '../../src/engines/speaker/speaker-encoder.js';
import {describeSoundModel} from './sound-model.js';

/** What an implementation brings to the suite. */
export type SpeakerEncoderCase = {
  readonly open: () => SpeakerEncoder;
  readonly id: string;
  /** Two sounds of one speaker, then one of another, of a second or more. */
  readonly speakers: () => Promise<readonly [MonoPcm, MonoPcm, MonoPcm]>;
};

/** The promises of `SpeakerEncoder`, on a real one. */
export function describeSpeakerEncoder(name: string, {open, id, speakers}: SpeakerEncoderCase): void {
  describeSoundModel(name, {
    open,
    id,
    speech: async () => {
      const [one, , other] = await speakers();
      return [one, other];
    },
    hear: async (encoder, sound, signal) => [...(await encoder.embed(sound, signal))],
  });

  describe(`speaker encoder ${name}`, () => {
    let encoder: SpeakerEncoder;
    let sounds: readonly [MonoPcm, MonoPcm, MonoPcm];
    beforeAll(async () => {
      encoder = open();
      sounds = await speakers();
    });
    afterAll(() => encoder.close());

    test('embeddings have length 1 and one size', async () => {
      const embeddings = await Promise.all(sounds.map(sound => encoder.embed(sound)));
      for (const embedding of embeddings) expect(cosine(embedding, embedding)).toBeCloseTo(1, 5);
      expect(new Set(embeddings.map(embedding => embedding.length)).size).toBe(1);
    });

    test('a speaker is more like themselves than like another', async () => {
      const [one, again, other] = await Promise.all(sounds.map(sound => encoder.embed(sound)));
      expect(cosine(one, again)).toBeGreaterThan(cosine(one, other) + 0.1);
    });

    test('level and sample rate hardly matter', async () => {
      const [sound] = sounds;
      const expected = await encoder.embed(sound);
      const quieter = await encoder.embed({...sound, samples: sound.samples.map(sample => sample / 8)});
      expect(cosine(quieter, expected)).toBeGreaterThan(0.98);
      expect(cosine(await encoder.embed(resample(sound, 48_000)), expected)).toBeGreaterThan(0.98);
    });
  });
}

function cosine(one: Float32Array | undefined, other: Float32Array | undefined): number {
  let sum = 0;
  for (const [at, value] of one?.entries() ?? []) sum += value * (other?.[at] ?? 0);
  return sum;
}
