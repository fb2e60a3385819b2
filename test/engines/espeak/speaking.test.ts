import {spawnSync} from 'node:child_process';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {estimatePitch} from '../../../src/audio/estimate-pitch.js';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {isChatterpipeError} from '../../../src/base/error.js';
import {seededRandom} from '../../../src/base/seeded-random.js';
import {createEspeakEngine} from '../../../src/engines/espeak/espeak-engine.js';
import type {SpeechEngine, SpeechOrder} from '../../../src/engines/speech-engine.js';
import {hasProgram} from '../../kit/programs.js';

const sentence = 'Saya pergi ke pasar pagi tadi untuk membeli ikan dan sayur.';
let engine: SpeechEngine;
beforeAll(() => {
  engine = createEspeakEngine();
});
afterAll(() => engine.close());

const speak = (change: Partial<SpeechOrder> = {}) =>
  engine.speak({
    text: sentence,
    speakerId: 'robot-mid.wav',
    language: 'ms',
    speed: 1,
    temperature: 0,
    exaggeration: 0.5,
    cfgWeight: 0.5,
    seed: 0,
    ...change,
  });

test('the built-in speakers differ audibly: medians near 78, 117 and 200 Hz', async () => {
  for (const [speakerId, pitchHz] of [
    ['robot-low.wav', 78],
    ['robot-mid.wav', 117],
    ['robot-high.wav', 200],
  ] as const) {
    const found = estimatePitch(await speak({speakerId})) ?? 0;
    expect(found, speakerId).toBeGreaterThan(pitchHz * 0.92);
    expect(found, speakerId).toBeLessThan(pitchHz * 1.08);
  }
});

test('a reference sets the pitch: speakers made of recordings at 78, 117 and 200 Hz speak within 8 % of them', async () => {
  for (const [speakerId, exaggeration] of [
    ['robot-low.wav', 0.5],
    ['robot-mid.wav', 0.5],
    ['robot-high.wav', 0.5],
  ] as const) {
    const recording = await speak({speakerId, exaggeration, text: `${sentence} ${sentence}`});
    await engine.addSpeaker({id: 'like.wav', name: 'Like', recording});
    const [wanted = 0, found = 0] = [estimatePitch(recording), estimatePitch(await speak({speakerId: 'like.wav'}))];
    expect(Math.abs(found / wanted - 1), speakerId).toBeLessThan(0.08);
  }
});

test('a reference sets the pace: a slow recording makes a slower speaker than a fast one', async () => {
  const lengthAfter = async (speed: number): Promise<number> => {
    const recording = await speak({speed, text: `${sentence} ${sentence}`});
    await engine.addSpeaker({id: 'pace.wav', name: 'Pace', recording});
    return (await speak({speakerId: 'pace.wav'})).samples.length;
  };
  expect(await lengthAfter(0.7)).toBeGreaterThan((await lengthAfter(1.3)) * 1.2);
});

test('exaggeration is the range of the melody, speed the pace', async () => {
  const spread = async (exaggeration: number): Promise<number> => {
    const pitches = [];
    const {samples, sampleRateHz} = await speak({exaggeration});
    for (let at = 0; at + 6000 < samples.length; at += 3000)
      pitches.push(estimatePitch({samples: samples.subarray(at, at + 6000), sampleRateHz}));
    const found = pitches.filter(pitch => pitch !== undefined).sort((a, b) => a - b);
    return (found.at(-1) ?? 0) - (found[0] ?? 0);
  };
  expect(await spread(1)).toBeGreaterThan((await spread(0)) * 2);
  const [once, twice] = [await speak(), await speak({speed: 2})];
  expect(once.samples.length / twice.samples.length).toBeGreaterThan(1.7);
});

test('any Unicode text is either spoken or refused, and leaves nothing behind', async () => {
  const before = (await speak()).samples;
  const random = seededRandom('unicode');
  const blocks = [
    [1, 0x7f],
    [0xa0, 0x6ff],
    [0x900, 0x11ff],
    [0x2000, 0x30ff],
    [0x4e00, 0x9fff],
    [0xac00, 0xdfff],
    [0xe000, 0xffff],
    [0x10000, 0x10ffff],
  ] as const;
  const languages = ['ms', 'en', 'zh', 'ja', 'ar', 'hi', 'ko', 'fr'];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const texts = Array.from({length: 120}, () => {
    const [from, to] = pick(blocks);
    const points = Array.from({length: 1 + Math.floor(random() * 30)}, () => from + Math.floor(random() * (to - from)));
    return `${pick(['', 'a ', '[[', '<', '\u0001'])}${String.fromCodePoint(...points)}`;
  });
  const outcomes = await Promise.all(
    texts.map(async text => {
      try {
        return (await speak({text, language: pick(languages)})).samples.every(Number.isFinite)
          ? 'spoken'
          : 'not finite';
      } catch (error) {
        return isChatterpipeError(error, 'TEXT_REFUSED') ? 'refused' : `${text}: ${error}`;
      }
    }),
  );
  expect([...new Set(outcomes)].sort()).toEqual(['refused', 'spoken']);
  expect((await speak()).samples).toEqual(before);
});

test('the longest text is spoken whole', async () => {
  const text = 'Saya pergi ke pasar. '.repeat(47).trim();
  const [one, all] = [await speak({text: 'Saya pergi ke pasar.'}), await speak({text})];
  expect(all.samples.length / one.samples.length).toBeGreaterThan(42);
});

test('the caller stays free: while twenty orders are spoken its loop goes round a hundred times for each of them', async () => {
  await speak();
  let turns = 0;
  let isSpeaking = true;
  const turn = (): void => {
    turns += 1;
    if (isSpeaking) setImmediate(turn);
  };
  setImmediate(turn);
  await Promise.all(Array.from({length: 20}, (_, seed) => speak({seed, temperature: 0.8})));
  isSpeaking = false;
  expect(turns).toBeGreaterThan(20 * 100);
});

test.skipIf(!hasProgram('espeak-ng'))(
  'says it as the espeak-ng program does, 3 dB softer: lengths of what sounds within 5 %, levels within 2 dB',
  async () => {
    const texts = {
      ms: sentence,
      en: 'The quick brown fox jumps over the lazy dog in the morning.',
      de: 'Heute Morgen ging ich auf den Markt.',
    };
    for (const [language, text] of Object.entries(texts)) {
      const {stdout} = spawnSync('espeak-ng', [
        '-v',
        language === 'en' ? 'en-us' : language,
        '-s',
        '155',
        '-p',
        '20',
        '--stdout',
        text,
      ]);
      const {pcm} = decodeWav(stdout);
      const ours = sounding((await speak({speakerId: 'robot-low.wav', language, text})).samples);
      const theirs = sounding(pcm.channels[0] ?? new Float32Array());
      const ratio = ours.length / 24_000 / (theirs.length / pcm.sampleRateHz);
      expect(ratio, language).toBeGreaterThan(0.95);
      expect(ratio, language).toBeLessThan(1.05);
      expect(Math.abs(20 * Math.log10(rms(ours) / rms(theirs)) + 3), language).toBeLessThan(2);
    }
  },
);

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

/** The program ends with half a second of silence, the module does not. */
function sounding(samples: Float32Array): Float32Array {
  const isLoud = (sample: number): boolean => Math.abs(sample) > 0.01;
  return samples.subarray(samples.findIndex(isLoud), samples.findLastIndex(isLoud) + 1);
}
