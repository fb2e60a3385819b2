import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {MonoPcm} from '../../src/audio/pcm.js';
import {resample} from '../../src/audio/resample/resample.js';
import type {Transcriber} from '../../src/engines/transcription/transcriber.js';

/** What an implementation brings to the suite. */
export type TranscriberCase = {
  readonly open: () => Promise<Transcriber>;
  /** At least two clips that sound different, each with what the implementation must hear in it. */
  readonly clips: () => Promise<readonly SpokenClip[]>;
  /** Whether it scores an expected text, and says how likely the language is. */
  readonly isForced: boolean;
};

export type SpokenClip = {readonly sound: MonoPcm; readonly language: string; readonly hears: RegExp};

/** The promises of `Transcriber`, on a real one. */
export function describeTranscriber(name: string, {open, clips, isForced}: TranscriberCase): void {
  describe(`transcriber ${name}`, () => {
    let transcriber: Transcriber;
    let spoken: readonly SpokenClip[];
    beforeAll(async () => {
      spoken = await clips();
      transcriber = await open();
    });
    afterAll(() => transcriber.close());

    test('hears what is said, and names the model that heard it', async () => {
      expect(transcriber.model).not.toBe('');
      for (const {sound, language, hears} of spoken) {
        const {recognition, forced} = await transcriber.transcribe(sound, {language});
        expect(recognition.text).toMatch(hears);
        expect(recognition.text).toBe(recognition.text.trim());
        expect(recognition.model).toBe(transcriber.model);
        expect(forced).toBeUndefined();
      }
    });

    test('words are in order, inside the clip, and are those of the text', async () => {
      for (const {sound, language} of spoken) {
        const {recognition} = await transcriber.transcribe(sound, {language});
        let end = 0;
        for (const word of recognition.words) {
          expect(word.text.trim()).not.toBe('');
          expect(word.startSeconds).toBeGreaterThanOrEqual(end);
          expect(word.endSeconds).toBeGreaterThanOrEqual(word.startSeconds);
          end = word.endSeconds;
        }
        expect(end).toBeLessThanOrEqual(sound.samples.length / sound.sampleRateHz + 0.001);
        if (recognition.words.length > 0) {
          expect(recognition.words.map(({text}) => text).join(' ')).toBe(recognition.text.replace(/\s+/g, ' '));
        }
      }
    });

    test('the same clip is heard the same, alone, beside others, and with another text expected', async () => {
      const alone = [];
      for (const {sound, language} of spoken) alone.push((await transcriber.transcribe(sound, {language})).recognition);
      const together = await Promise.all(spoken.map(({sound, language}) => transcriber.transcribe(sound, {language})));
      expect(together.map(({recognition}) => recognition.text)).toEqual(alone.map(({text}) => text));
      for (const [at, {sound, language}] of spoken.entries()) {
        const biased = await transcriber.transcribe(sound, {language, expectedText: 'A text that nobody has spoken.'});
        expect(biased.recognition.text).toBe(alone[at]?.text);
      }
    });

    test('what it was given is left as it was', async () => {
      const {sound, language} = spoken[0] as SpokenClip;
      const before = sound.samples.slice();
      await transcriber.transcribe(sound, {language});
      expect(sound.samples).toEqual(before);
    });

    test('a score, where it gives one, covers the whole text and holds log-probabilities', async () => {
      const {sound, language} = spoken[0] as SpokenClip;
      const expectedText = 'Some words, and a mark.';
      const {forced} = await transcriber.transcribe(sound, {language, expectedText});
      expect(forced !== undefined).toBe(isForced);
      if (forced === undefined) return;
      expect(
        forced.tokens
          .map(({text}) => text)
          .join('')
          .trim(),
      ).toBe(expectedText);
      for (const {logProb} of forced.tokens) expect(logProb).toBeLessThanOrEqual(0);
      expect(forced.endLogProb).toBeLessThanOrEqual(0);
      expect(forced.model).toBe(transcriber.model);
    });

    test('another sample rate changes nothing that is heard', async () => {
      const {sound, language, hears} = spoken[0] as SpokenClip;
      const {recognition} = await transcriber.transcribe(resample(sound, 24_000), {language});
      expect(recognition.text).toMatch(hears);
    });

    test('silence and a sound of no length are transcripts, not errors', async () => {
      for (const seconds of [0, 0.001, 1]) {
        const sound = {samples: new Float32Array(Math.round(seconds * 16_000)), sampleRateHz: 16_000};
        const {recognition} = await transcriber.transcribe(sound, {language: 'en', expectedText: 'Hello.'});
        expect(typeof recognition.text).toBe('string');
      }
    });

    test('a signal that fires stops the clip, and the next one is heard', async () => {
      const {sound, language, hears} = spoken[0] as SpokenClip;
      const order = {language};
      await expect(transcriber.transcribe(sound, order, AbortSignal.abort())).rejects.toMatchObject({code: 'STOPPED'});
      const controller = new AbortController();
      const running = transcriber.transcribe(sound, order, controller.signal);
      controller.abort();
      await expect(running).rejects.toMatchObject({code: 'STOPPED'});
      expect((await transcriber.transcribe(sound, order)).recognition.text).toMatch(hears);
    });

    test('closed, it takes nothing more; closing twice is fine', async () => {
      const shortLived = await open();
      await shortLived.close();
      await shortLived.close();
      const {sound, language} = spoken[0] as SpokenClip;
      await expect(shortLived.transcribe(sound, {language})).rejects.toMatchObject({code: 'STOPPED'});
    });
  });
}
