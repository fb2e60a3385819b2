import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Transcriber} from '../../../../src/engines/transcription/transcriber.js';
import {openWhisper} from '../../../../src/engines/transcription/whisper/open-whisper.js';
import type {ForcedScore} from '../../../../src/quality/evidence.js';
import {describeTranscriber} from '../../../contract/transcriber.js';
import {temporaryFolder} from '../../../kit/temporary-folder.js';
import {canListen, joined, part, readRecording, speechEndSeconds, whisperFolder} from '../test-models.js';

const id = 'whisper-base@00000000';
const open = (folder = whisperFolder ?? ''): Transcriber => openWhisper({folder, id, threads: 1, device: 'cpu'});

test('a folder without a model is MODEL_MISSING, at the first clip', async () => {
  const transcriber = open(await temporaryFolder());
  const sound = {samples: new Float32Array(160), sampleRateHz: 16_000};
  await expect(transcriber.transcribe(sound, {language: 'en'})).rejects.toMatchObject({code: 'MODEL_MISSING'});
  await transcriber.close();
});

describe.skipIf(!canListen)('with the weights of Whisper base (CHATTERPIPE_TEST_MODELS)', () => {
  describeTranscriber('whisper', {
    open: async () => open(),
    clips: async () => [
      {...(await readRecording('en_joe_04')), hears: /^I forgot my keys on the kitchen table again\.$/},
      {...(await readRecording('ms_kumo_11')), hears: /^kami berjalan kaki ke sekolah setiap hari\.$/i},
    ],
    isForced: true,
  });

  describe('forced scores', () => {
    let transcriber: Transcriber;
    beforeAll(() => {
      transcriber = open();
    });
    afterAll(() => transcriber.close());

    const lowest = ({tokens}: ForcedScore): {text: string; logProb: number} =>
      tokens.reduce((low, token) => (token.logProb < low.logProb ? token : low));

    test('what was said is likely, and another word is not and is named', async () => {
      const {sound} = await readRecording('en_joe_04');
      const right = await transcriber.transcribe(sound, {
        language: 'en',
        expectedText: 'I forgot my keys on the kitchen table again.',
      });
      const wrong = await transcriber.transcribe(sound, {
        language: 'en',
        expectedText: 'I forgot my keys on the garden table again.',
      });
      expect(lowest(right.forced as ForcedScore).logProb).toBeGreaterThan(-3);
      expect(lowest(wrong.forced as ForcedScore).text).toBe(' garden');
      expect(lowest(wrong.forced as ForcedScore).logProb).toBeLessThan(-6);
    });

    test('the end of the text is unlikely where more is spoken', async () => {
      const first = await readRecording('en_joe_12');
      const second = await readRecording('en_joe_07');
      const order = {language: 'en', expectedText: first.text};
      const alone = await transcriber.transcribe(first.sound, order);
      const more = await transcriber.transcribe(joined(first.sound, second.sound), order);
      expect(alone.forced?.endLogProb).toBeGreaterThan(-0.5);
      expect(more.forced?.endLogProb).toBeLessThan(-2);
    });

    test('a code-switched pair is scored by its first language', async () => {
      const {sound, text} = await readRecording('ms_kumo_11');
      const pair = await transcriber.transcribe(sound, {language: 'ms-en', expectedText: text});
      const single = await transcriber.transcribe(sound, {language: 'ms', expectedText: text});
      expect(pair.forced).toEqual(single.forced);
    });

    test('a language that Whisper does not know is heard, but neither scored nor weighed', async () => {
      const {sound, text} = await readRecording('en_joe_04');
      const {recognition, forced} = await transcriber.transcribe(sound, {language: 'eo', expectedText: text});
      expect(recognition.text).toMatch(/kitchen table/);
      expect(recognition.languageProbability).toBeUndefined();
      expect(forced).toBeUndefined();
    });

    test('the language is weighed: English is English', async () => {
      const {sound} = await readRecording('en_joe_04');
      const asEnglish = await transcriber.transcribe(sound, {language: 'en'});
      const asJapanese = await transcriber.transcribe(sound, {language: 'ja'});
      expect(asEnglish.recognition.languageProbability).toBeGreaterThan(0.9);
      expect(asJapanese.recognition.languageProbability).toBeLessThan(0.05);
    });

    test.each(['en_joe_04', 'en_joe_11', 'en_joe_15', 'en_alpha_03', 'ms_kumo_11'])(
      'the last word of %s ends within 0.25 s of where it does, and so with babble behind it',
      async name => {
        const {sound, language} = await readRecording(name);
        const end = speechEndSeconds(sound);
        const {recognition} = await transcriber.transcribe(sound, {language});
        expect(Math.abs((recognition.words.at(-1)?.endSeconds ?? 0) - end)).toBeLessThan(0.25);
        const babble = part((await readRecording('en_joe_08')).sound, 0.6, 1.4);
        const spoiled = await transcriber.transcribe(joined(part(sound, 0, end), babble), {language});
        const last = recognition.words.length - 1;
        expect(Math.abs((spoiled.recognition.words[last]?.endSeconds ?? 0) - end)).toBeLessThan(0.25);
      },
    );
  });
});
