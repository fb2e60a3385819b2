import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type SpeechEngine, type SpeechOrder, speechSampleRateHz} from '../../src/engines/speech-engine.js';

/** What an implementation brings to the suite. */
export type SpeechEngineCase = {
  readonly create: () => SpeechEngine | Promise<SpeechEngine>;
  /** A language that it speaks, with a sentence of at least five words in it. */
  readonly language: string;
  readonly sentence: string;
  /** A bare code that it does not speak. */
  readonly unspokenLanguage: string;
  /** Whether it makes speakers of recordings (true). */
  readonly takesReferences?: boolean;
  /** What the ids of its speakers are like: file names. */
  readonly speakerIds?: RegExp;
  /** Whether it takes a seed, and says the same for the same one (true). */
  readonly isRepeatable?: boolean;
};

/** The promises of `SpeechEngine`, on a real engine. */
export function describeSpeechEngine(name: string, engineCase: SpeechEngineCase): void {
  const {create, language, sentence, unspokenLanguage, takesReferences = true} = engineCase;
  const {speakerIds = /^[\w-]+(#[\w-]+)?\.wav$/, isRepeatable = true} = engineCase;
  describe(`speech engine ${name}`, () => {
    let engine: SpeechEngine;
    beforeAll(async () => {
      engine = await create();
    });
    afterAll(() => engine.close());

    const order = (change: Partial<SpeechOrder> = {}): SpeechOrder => ({
      text: sentence,
      speakerId: engine.speakers()[0]?.id ?? '',
      language,
      speed: 1,
      temperature: 0.8,
      exaggeration: 0.5,
      cfgWeight: 0.5,
      seed: 1,
      ...change,
    });
    const speak = async (change: Partial<SpeechOrder> = {}): Promise<Float32Array> =>
      (await engine.speak(order(change))).samples;

    test('says what it is, has speakers with file names as ids, and speaks at least one order at a time', () => {
      expect(engine.name).not.toBe('');
      expect(engine.version).not.toBe('');
      expect(engine.languages).toContain(language);
      expect(engine.concurrency).toBeGreaterThanOrEqual(1);
      expect(engine.speakers().length).toBeGreaterThan(0);
      for (const speaker of engine.speakers()) {
        expect(speaker.id).toMatch(speakerIds);
        expect(speaker.name).not.toBe('');
      }
    });

    test('speaks: mono at the common rate, finite, loud enough, unclipped, as long as speech of that length is', async () => {
      const {samples, sampleRateHz} = await engine.speak(order());
      expect(sampleRateHz).toBe(speechSampleRateHz);
      const seconds = samples.length / sampleRateHz;
      const words = sentence.split(/\s+/).length;
      expect(seconds).toBeGreaterThan(words * 0.15);
      expect(seconds).toBeLessThan(words * 1.5);
      const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      expect(samples.every(Number.isFinite)).toBe(true);
      expect(peak).toBeGreaterThan(0.1);
      expect(peak).toBeLessThan(0.99);
    });

    test('the same order gives the same samples, alone, after others and beside others', async () => {
      const other = {text: `${sentence} ${sentence}`, seed: 5};
      const [alone, , beside] = [await speak(), await speak(other), ...(await Promise.all([speak(), speak(other)]))];
      expect(engine.isRepeatable).toBe(isRepeatable);
      if (isRepeatable) expect(same(alone as Float32Array, beside as Float32Array)).toBe(true);
    });

    test('another seed, another speaker and another speed each give other samples', async () => {
      const plain = await speak();
      const seeds = isRepeatable ? await Promise.all([2, 3, 4].map(seed => speak({seed}))) : [];
      if (isRepeatable) expect(seeds.some(samples => !same(samples, plain))).toBe(true);
      const [, second] = engine.speakers();
      if (second !== undefined) expect(same(await speak({speakerId: second.id}), plain)).toBe(false);
      const slow = await speak({speed: 0.5, temperature: 0});
      const fast = await speak({speed: 2, temperature: 0});
      expect(slow.length).toBeGreaterThan(fast.length * 2);
    });

    if (isRepeatable) {
      test('at temperature 0 the seed changes nothing', async () => {
        expect(same(await speak({temperature: 0, seed: 1}), await speak({temperature: 0, seed: 2}))).toBe(true);
      });
    }

    test('every language that it lists is spoken, if only a number', async () => {
      for (const listed of engine.languages)
        expect((await speak({language: listed, text: '7'})).length, listed).toBeGreaterThan(2400);
    });

    test('an unknown speaker is SPEAKER_NOT_FOUND with the nearest ids', async () => {
      const [first] = engine.speakers();
      const speakerId = first?.id.toUpperCase() ?? '';
      await expect(speak({speakerId})).rejects.toMatchObject({
        code: 'SPEAKER_NOT_FOUND',
        message: `There is no speaker "${speakerId}"; ids must match exactly.`,
        details: {nearest: expect.arrayContaining([first?.id])},
      });
      for (const strange of ['', '../../etc/passwd', '__proto__', '\0', 'x'.repeat(5000)]) {
        await expect(speak({speakerId: strange})).rejects.toMatchObject({code: 'SPEAKER_NOT_FOUND'});
      }
    });

    test('a language that it does not speak is LANGUAGE_UNKNOWN', async () => {
      await expect(speak({language: unspokenLanguage})).rejects.toMatchObject({code: 'LANGUAGE_UNKNOWN'});
    });

    test('text without a letter or digit is TEXT_REFUSED', async () => {
      for (const text of ['', ' \n', '…?!', '\u{1F600}', '\u0007', '\ud800']) {
        await expect(speak({text}), JSON.stringify(text)).rejects.toMatchObject({code: 'TEXT_REFUSED'});
      }
    });

    test('an order whose signal has fired, or fires while it waits, is STOPPED, and the next one is spoken', async () => {
      await expect(engine.speak(order(), AbortSignal.abort())).rejects.toMatchObject({code: 'STOPPED'});
      const controller = new AbortController();
      const others = Array.from({length: engine.concurrency + 1}, () => speak());
      const waiting = engine.speak(order(), controller.signal);
      controller.abort();
      await Promise.allSettled([waiting]);
      await Promise.all(others);
      expect((await speak()).length).toBeGreaterThan(0);
    });

    if (takesReferences) {
      test('a reference makes a speaker that is listed and speaks, other references speak otherwise, the same one the same', async () => {
        const add = async (id: string, pitchHz: number) =>
          engine.addSpeaker({id, name: 'Somebody', recording: {samples: syllables(pitchHz), sampleRateHz: 24_000}});
        expect(await add('low-1.wav', 100)).toEqual({id: 'low-1.wav', name: 'Somebody'});
        await add('low-2.wav', 100);
        await add('high.wav', 230);
        expect(engine.speakers().map(({id}) => id)).toEqual(
          expect.arrayContaining(['low-1.wav', 'low-2.wav', 'high.wav']),
        );
        const [low, again, high] = await Promise.all(
          ['low-1.wav', 'low-2.wav', 'high.wav'].map(speakerId => speak({speakerId})),
        );
        expect(same(low as Float32Array, again as Float32Array)).toBe(true);
        expect(same(low as Float32Array, high as Float32Array)).toBe(false);
      });

      test('a silent reference is AUDIO_UNREADABLE and adds nobody', async () => {
        const recording = {samples: new Float32Array(48_000), sampleRateHz: 24_000};
        await expect(engine.addSpeaker({id: 'nobody.wav', name: 'Nobody', recording})).rejects.toMatchObject({
          code: 'AUDIO_UNREADABLE',
        });
        expect(engine.speakers().map(({id}) => id)).not.toContain('nobody.wav');
      });
    } else {
      test('a reference is USAGE and adds nobody', async () => {
        const recording = {samples: syllables(100), sampleRateHz: 24_000};
        await expect(engine.addSpeaker({id: 'low.wav', name: 'Somebody', recording})).rejects.toMatchObject({
          code: 'USAGE',
        });
        expect(engine.speakers().map(({id}) => id)).not.toContain('low.wav');
      });
    }

    test('closed, it stops what is under way and takes nothing more', async () => {
      const shortLived = await create();
      const before = await shortLived.speak({...order(), speakerId: shortLived.speakers()[0]?.id ?? ''});
      expect(before.samples.length).toBeGreaterThan(0);
      await shortLived.close();
      await shortLived.close();
      await expect(shortLived.speak(order())).rejects.toMatchObject({code: 'STOPPED'});
    });
  });
}

function same(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((sample, at) => sample === b[at]);
}

/** Four seconds of something like syllables: a buzz of harmonics that swells and fades five times a second. */
function syllables(pitchHz: number): Float32Array {
  return Float32Array.from({length: 96_000}, (_, at) => {
    const seconds = at / 24_000;
    let wave = 0;
    for (let harmonic = 1; harmonic <= 10; harmonic += 1)
      wave += Math.sin(2 * Math.PI * harmonic * pitchHz * seconds) / harmonic;
    return 0.3 * wave * Math.sin(Math.PI * 5 * seconds) ** 2;
  });
}
