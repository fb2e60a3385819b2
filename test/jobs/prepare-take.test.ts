import {execFileSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {defaultClipSettings} from '../../src/audio/clip-settings.js';
import {encodeWav} from '../../src/audio/encode-wav.js';
import {toInt16} from '../../src/audio/to-int16.js';
import {readWavHeader} from '../../src/audio/wav/read-wav-header.js';
import {sha256} from '../../src/base/content-id.js';
import {prepareTake} from '../../src/jobs/prepare-take.js';
import {basicReasons} from '../../src/quality/verdict/basic-reasons.js';
import {judgeClip} from '../../src/quality/verdict/judge-clip.js';
import {defaultLimits} from '../../src/quality/verdict/presets.js';
import {audioErrorOf} from '../audio/error-of.js';
import {type UtterancePart, utterance} from '../audio/voice-like.js';
import {dataChunk, formatChunk, riffBytes} from '../audio/wav/wav-bytes.js';
import {hasProgram} from '../kit/programs.js';

const clip = {...defaultClipSettings, sampleRateHz: 22_050};
const speech = (seconds: number): UtterancePart => ({kind: 'tone', seconds, amplitude: 0.3});
const pause = (seconds: number): UtterancePart => ({kind: 'zero', seconds, amplitude: 0});

function wav(samples: Float32Array): Uint8Array {
  return encodeWav(toInt16(samples).samples, 24_000);
}

/** The first rules alone: a buzz in place of speech is a drone to the others. */
async function rulesAgainst(bytes: Uint8Array, spokenText: string, language = 'ms'): Promise<string[]> {
  const {measurements} = await prepareTake({bytes, spokenText, language, clip, speed: 1});
  return basicReasons(measurements, defaultLimits).map(({rule}) => rule);
}

describe('prepareTake', () => {
  const take = {
    bytes: wav(utterance([pause(0.5), speech(2), pause(1)], 24_000, 0.001)),
    spokenText: 'Selamat pagi, apa khabar semua?',
    language: 'ms',
    clip,
    speed: 1,
  };

  test('gives the clip as a file, the hashes, the measurements and the edits', async () => {
    const {takeSha256, clipWav, clipSha256, measurements, edits} = await prepareTake(take);
    expect({takeSha256, clipSha256}).toEqual({takeSha256: sha256(take.bytes), clipSha256: sha256(clipWav)});
    expect(readWavHeader(clipWav)).toMatchObject({
      encoding: 'pcm-s16',
      channelCount: 1,
      sampleRateHz: 22_050,
      oddities: [],
    });
    expect(measurements.durationSeconds).toBeCloseTo(2.35, 1);
    expect(edits.map(({edit}) => edit)).toEqual(['trimmed', 'resampled', 'edges-faded', 'loudness-set']);
    expect(basicReasons(measurements, defaultLimits)).toEqual([]);
  });

  test('the same take gives the same result, and survives the way to a thread', async () => {
    const first = await prepareTake(take);
    expect(structuredClone(await prepareTake(structuredClone(take)))).toEqual(first);
  });

  test('a speaker asked to speak twice as fast is expected to need half the time', async () => {
    const [usual, fast] = await Promise.all([prepareTake(take), prepareTake({...take, speed: 2})]);
    const ratio = usual.measurements.expectedSpeechSeconds / fast.measurements.expectedSpeechSeconds;
    expect(ratio).toBeCloseTo(2, 4);
  });

  test('16 kHz for x_low and low', async () => {
    const {clipWav} = await prepareTake({...take, clip: {...clip, sampleRateHz: 16_000}});
    expect(readWavHeader(clipWav).sampleRateHz).toBe(16_000);
  });

  test('C7 what is no sound is an error', async () => {
    const message = await audioErrorOf(() => prepareTake({...take, bytes: Buffer.from('{"detail":"no"}')}));
    expect(message).toBe('not-audio: Cannot decode the audio: the bytes are a JSON text: {"detail":"no"}');
  });
});

describe('C8 first verdicts', () => {
  const long = 'Perpustakaan negara menyimpan banyak buku lama yang ditulis dengan tangan. '.repeat(3).slice(0, 200);
  const noise = (seconds: number): UtterancePart => ({kind: 'noise', seconds, amplitude: 0.2});

  test('no sample', async () => expect(await rulesAgainst(wav(new Float32Array(0)), 'Ya.')).toEqual(['empty']));
  test('all zeros', async () => expect(await rulesAgainst(wav(new Float32Array(24_000)), 'Ya.')).toEqual(['silent']));
  test('only direct current', async () => {
    expect(await rulesAgainst(wav(new Float32Array(24_000).fill(0.4)), 'Ya.')).toEqual(['silent']);
  });
  test("only ChatterBox's noise floor", async () => {
    expect(await rulesAgainst(wav(utterance([pause(1)], 24_000, 0.0035)), 'Ya.')).toEqual(['silent']);
  });
  test('0.1 s for a text of 200 characters', async () => {
    expect(await rulesAgainst(wav(utterance([speech(0.1)], 24_000)), long)).toEqual(['too-short-for-text']);
  });
  test('half of the text is missing', async () => {
    expect(await rulesAgainst(wav(utterance([pause(0.3), speech(4), pause(0.3)], 24_000)), long)).toEqual([
      'too-short-for-text',
    ]);
  });
  test('40 s of noise for "hi"', async () => {
    expect(await rulesAgainst(wav(utterance([noise(40)], 24_000)), 'hi', 'en')).toEqual(['too-long-for-text']);
  });
  test('4 s for "hi"', async () => {
    expect(await rulesAgainst(wav(utterance([speech(4)], 24_000)), 'hi', 'en')).toEqual(['too-long-for-text']);
  });
  test('dead air up to the silent limit of ChatterBox', async () => {
    expect(await rulesAgainst(wav(utterance([speech(2), pause(38)], 24_000, 0.002)), 'Selamat pagi semua')).toEqual([
      'too-long-for-text',
    ]);
  });
  test('driven by 6 dB', async () => {
    const driven = utterance([speech(1.5)], 24_000).map(sample => sample * 8);
    expect(await rulesAgainst(wav(driven), 'Selamat pagi semua')).toEqual(['clipped']);
  });
  test('C5 NaN', async () => {
    const samples = utterance([speech(1.5)], 24_000);
    samples[100] = Number.NaN;
    const bytes = riffBytes([formatChunk({tag: 3, bits: 32}), dataChunk(new Uint8Array(samples.buffer))]);
    expect(await rulesAgainst(bytes, 'Selamat pagi semua')).toEqual(['not-finite']);
  });
  test('C5 floats beyond full scale are turned down and kept', async () => {
    const samples = utterance([speech(1.5)], 24_000).map(sample => sample * 6);
    const bytes = riffBytes([formatChunk({tag: 3, bits: 32}), dataChunk(new Uint8Array(samples.buffer))]);
    expect(await rulesAgainst(bytes, 'Selamat pagi semua')).toEqual([]);
  });
});

describe.skipIf(!hasProgram('espeak-ng'))('nothing is refused that eSpeak NG says', () => {
  test.each([
    ['ms', 'Ya.'],
    ['ms', 'Tidak.'],
    ['ms', 'Adik sedang membaca buku di bawah pokok kerana hari ini cuaca sangat baik.'],
    ['en', 'A.'],
    ['en', 'Hi!'],
    ['en', 'In 2024, 375 people came.'],
    ['cmn', '好。'],
    ['cmn', '今天天气很好，孩子在树下读一本书，妈妈在旁边做饭。'],
    ['ja', 'はい。'],
    ['ja', 'きょうは てんきが いいので こどもが きの したで ほんを よんでいます。'],
  ])('%s: %s, at 120, 175 and 250 words a minute', async (language, text) => {
    for (const rate of ['120', '175', '250']) {
      const bytes = execFileSync('espeak-ng', ['-v', language, '-s', rate, '--stdout', text]);
      const {measurements} = await prepareTake({bytes, spokenText: text, language, clip, speed: 1});
      expect(judgeClip(measurements, defaultLimits).reasons, `${rate} words a minute`).toEqual([]);
    }
  });
});
