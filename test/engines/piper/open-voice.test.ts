import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {openVoice, type PiperVoice, type SpokenSentence} from '../../../src/engines/piper/open-voice.js';
import {resolveManner, type SpeechChoices} from '../../../src/engines/piper/speech-manner.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {type TinyVoice, writeTinyVoice} from '../../kit/tiny-voice.js';
import {readFixture} from './fixtures.js';
import {joeFile} from './test-voice.js';

const still = {noiseScale: 0, noiseWScale: 0};

async function openTiny(voice: TinyVoice = {}): Promise<PiperVoice> {
  const path = join(await temporaryFolder(), 'tiny.onnx');
  writeTinyVoice(path, voice);
  const opened = await openVoice(path, {threads: 1});
  onTestFinished(() => opened.close());
  return opened;
}

async function samplesOf(voice: PiperVoice, choices: SpeechChoices, seed = 1, ids = [1, 0, 14, 0, 2]) {
  return (await voice.speakIds(ids, resolveManner(voice.config, choices), seed)).samples;
}

async function spoken(voice: PiperVoice, text: string): Promise<readonly SpokenSentence[]> {
  const sentences: SpokenSentence[] = [];
  for await (const sentence of voice.speak(text, resolveManner(voice.config, still), 1)) sentences.push(sentence);
  return sentences;
}

test('a text is spoken sentence by sentence, each as long as its ids and as loud as full scale', async () => {
  const sentences = await spoken(await openTiny(), 'Apa khabar? Semua baik.');
  expect(sentences.map(({text}) => text)).toEqual(['Apa khabar?', 'Semua baik.']);
  for (const {ids, sound, unknown} of sentences) {
    expect(sound.sampleRateHz).toBe(22_050);
    expect(sound.samples.length).toBe(256 * ids.length);
    expect(sound.samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeCloseTo(1, 6);
    expect(unknown.size).toBe(0);
  }
});

test('without noise the seed changes nothing; with it the same seed gives the same samples, another one others', async () => {
  const voice = await openTiny();
  expect(await samplesOf(voice, still, 2)).toEqual(await samplesOf(voice, still, 1));
  const [first, again, other] = [await samplesOf(voice, {}), await samplesOf(voice, {}), await samplesOf(voice, {}, 2)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test('each scale does its own: length the length, noise the sound, noise W the length', async () => {
  const voice = await openTiny();
  const plain = await samplesOf(voice, still);
  expect((await samplesOf(voice, {...still, lengthScale: 2})).length).toBe(2 * plain.length);
  expect((await samplesOf(voice, {...still, noiseScale: 1})).length).toBe(plain.length);
  expect(await samplesOf(voice, {...still, noiseScale: 1})).not.toEqual(plain);
  expect((await samplesOf(voice, {...still, noiseWScale: 1})).length).not.toBe(plain.length);
});

test('volume is what comes after the level of the sentence; without a level the voice gives its own', async () => {
  const voice = await openTiny();
  const peakOf = async (choices: SpeechChoices) =>
    (await samplesOf(voice, {...still, ...choices})).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(await peakOf({volume: 0.5})).toBeCloseTo(0.5, 6);
  expect(await peakOf({volume: 3})).toBe(1);
  expect(await peakOf({isNormalised: false})).toBeCloseTo(0.3, 2);
});

test('a voice of several speakers speaks with each of them, by number and by name', async () => {
  const voice = await openTiny({speakers: ['anwar', 'suraya']});
  const [first, second] = [await samplesOf(voice, still), await samplesOf(voice, {...still, speaker: 1})];
  expect(second).not.toEqual(first);
  expect(await samplesOf(voice, {...still, speaker: 'suraya'})).toEqual(second);
  expect(await samplesOf(voice, {...still, speaker: '1'})).toEqual(second);
  expect(() => resolveManner(voice.config, {speaker: 'nobody'})).toThrow(
    expect.objectContaining({
      code: 'SPEAKER_NOT_FOUND',
      message: 'The voice has no speaker "nobody".',
      hint: 'It has the speakers 0 to 1. Some by name: anwar, suraya.',
    }),
  );
});

test.each([
  [{lengthScale: 0}, 'The length scale must be a number from 0.05 to 10, not 0.'],
  [{noiseScale: -1}, 'The noise scale must be a number from 0 to 2, not -1.'],
  [{noiseWScale: Number.NaN}, 'The noise W scale must be a number from 0 to 2, not NaN.'],
  [{volume: 11}, 'The volume must be a number from 0 to 10, not 11.'],
])('%o is USAGE', async (choices, message) => {
  const {config} = await openTiny();
  expect(() => resolveManner(config, choices)).toThrow(expect.objectContaining({code: 'USAGE', message}));
});

test('phonemes in double brackets are taken as they are, within their sentence', async () => {
  const voice = await openTiny();
  const cut = await voice.cut('Apa [[kɑ]] khabar? [[ab]]');
  expect(cut.map(({phonemes}) => phonemes.join(''))).toEqual(['ˈapə kɑ xˈabar? ab']);
});

test('a text voice has the code points of the text as its phonemes; what it has no id for is counted', async () => {
  const voice = await openTiny({config: {phoneme_type: 'text', phoneme_id_map: {_: [0], '^': [1], $: [2], a: [3]}}});
  const [sentence] = await voice.cut('aàa');
  expect(sentence).toMatchObject({
    phonemes: ['a', 'a', '\u0300', 'a'],
    ids: [1, 0, 3, 0, 3, 0, 3, 0, 2],
    unknown: new Map([['\u0300', 1]]),
  });
});

test('a Japanese voice speaks ids, and says who makes its phonemes', async () => {
  const voice = await openTiny({config: {phoneme_type: 'japanese'}});
  expect((await samplesOf(voice, still)).length).toBe(256 * 5);
  await expect(voice.cut('今日は')).rejects.toMatchObject({
    code: 'LANGUAGE_UNKNOWN',
    message: "The voice wants japanese phonemes, which only Piper's own Python can make.",
    hint: 'Speak it with python3 -m piper, or give its phonemes or ids instead of a text.',
  });
});

test('what is not there is MODEL_MISSING, what is no voice MODEL_FAILED', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'voice.onnx');
  await expect(openVoice(path)).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: `There is no voice ${path}.`,
    hint: 'Give the .onnx file of a Piper voice.',
  });
  writeFileSync(path, 'no model');
  await expect(openVoice(path)).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: `The voice ${path} has no config ${path}.json.`,
    hint: 'Put the .onnx.json that came with the voice beside it, under the same name.',
  });
  writeTinyVoice(path);
  writeFileSync(path, 'no model');
  const voice = await openVoice(path);
  await expect(samplesOf(voice, still)).rejects.toMatchObject({code: 'MODEL_FAILED'});
  await voice.close();
  await expect(samplesOf(voice, still)).rejects.toMatchObject({code: 'STOPPED'});
});

type Golden = {
  readonly text: string;
  readonly ids: readonly number[];
  readonly length: number;
  readonly every: number;
  readonly samples: readonly number[];
};

describe.skipIf(joeFile === undefined)('a real voice', () => {
  test("says what Piper's Python says, within 1e-4 of each sample", async () => {
    const voice = await openVoice(joeFile ?? '');
    const golden = readFixture<readonly Golden[]>('golden');
    const ours: SpokenSentence[] = [];
    for (const text of new Set(golden.map(each => each.text))) ours.push(...(await spoken(voice, text)));
    await voice.close();
    expect(ours.map(({ids}) => ids)).toEqual(golden.map(({ids}) => ids));
    for (const [at, {length, every, samples}] of golden.entries()) {
      const own = ours[at]?.sound.samples ?? new Float32Array();
      expect(own.length).toBe(length);
      const apart = samples.map((sample, index) => Math.abs(sample - (own[index * every] ?? Number.NaN)));
      expect(Math.max(...apart)).toBeLessThan(1e-4);
    }
  });
});
