import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readWavHeader} from '../../../src/audio/wav/read-wav-header.js';
import {auditionVoice} from '../../../src/jobs/audition/audition-voice.js';
import {corpora} from '../../../src/text/corpora/corpora.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {type TinyVoice, writeTinyVoice} from '../../kit/tiny-voice.js';

async function folderWithVoice(voice: TinyVoice = {}): Promise<{readonly folder: string; readonly voice: string}> {
  const folder = await temporaryFolder();
  const path = join(folder, 'v.onnx');
  writeTinyVoice(path, voice);
  return {folder, voice: path};
}

test('the reserved sentences are spoken, measured and judged, the same each time, and shown with their sounds', async () => {
  const {folder, voice} = await folderWithVoice();
  const output = join(folder, 'my page.html');
  const told: number[] = [];
  const first = await auditionVoice({voice, count: 3, output, onProgress: done => told.push(done)});
  expect(first).toMatchObject({page: output, language: 'ms', of: 3, unknownPhonemes: []});
  expect(first.clips.map(({text}) => text)).toEqual(corpora['ms']?.audition.slice(0, 3));
  expect(told).toEqual([1, 2, 3]);
  for (const {measured} of first.clips) expect(measured?.durationSeconds).toBeGreaterThan(0.3);
  const seconds = first.clips.map(({measured}) => measured?.durationSeconds ?? 0);
  expect(first.means['durationSeconds']).toBeCloseTo(seconds.reduce((sum, value) => sum + value, 0) / 3, 6);
  expect(readFileSync(output, 'utf8')).toContain('Audition of v');
  const sounds = join(folder, 'my page-sounds');
  expect(readdirSync(sounds)).toEqual(['001.wav', '002.wav', '003.wav']);
  expect(readWavHeader(readFileSync(join(sounds, '001.wav'))).sampleRateHz).toBe(22_050);
  expect(first.clips[0]?.sound).toBe('my%20page-sounds/001.wav');
  const again = await auditionVoice({voice, count: 3});
  expect(again.page).toBeNull();
  expect(again.clips.map(({measured}) => measured)).toEqual(first.clips.map(({measured}) => measured));
});

test('a hum is no good speech: what is refused is counted by its rule', async () => {
  const {voice} = await folderWithVoice({config: {inference: {length_scale: 8, noise_scale: 0, noise_w: 0}}});
  const {kept, of, reasons} = await auditionVoice({voice, count: 2});
  expect(kept).toBeLessThan(of);
  expect(Object.keys(reasons).length).toBeGreaterThan(0);
});

test('a file of sentences takes the place of the reserved ones; numbers are read', async () => {
  const {folder, voice} = await folderWithVoice();
  const phrases = join(folder, 'mine.txt');
  writeFileSync(phrases, '# mine\n\nSaya ada 3 buku.\n');
  const {clips} = await auditionVoice({voice, phrases});
  expect(clips.map(({text}) => text)).toEqual(['Saya ada tiga buku.']);
});

test('a language without sentences of ours wants a file', async () => {
  const {folder, voice} = await folderWithVoice({espeakVoice: 'sw', languageTag: 'sw_CD'});
  const output = join(folder, 'a.html');
  await expect(auditionVoice({voice, output})).rejects.toMatchObject({
    code: 'USAGE',
    message: 'There are no audition sentences in "sw".',
    hint: 'Give a file with a sentence a line: --phrases FILE. We have some in ms, en, ms-en, zh, ja.',
  });
  expect(existsSync(output)).toBe(false);
});

test('a stop ends it', async () => {
  const {voice} = await folderWithVoice();
  const controller = new AbortController();
  const running = auditionVoice({voice, signal: controller.signal, onProgress: () => controller.abort()});
  await expect(running).rejects.toMatchObject({code: 'STOPPED'});
});

const models = process.env['CHATTERPIPE_TEST_MODELS'];
const dnsmos = join(models ?? '', 'dnsmos');

test.skipIf(models === undefined || !existsSync(dnsmos))(
  'a voice of clips that claim nothing is not refused for sounding like a machine (real weights)',
  {timeout: 120_000},
  async () => {
    const {voice} = await folderWithVoice();
    const evidence = {recognition: 'off', speaker: 'off', vad: 'off', mos: dnsmos, device: 'cpu'};
    const asPerson = await auditionVoice({voice, count: 1, evidence});
    expect(asPerson.reasons).toHaveProperty('low-quality');
    const asRobot = await auditionVoice({voice, count: 1, evidence, claims: {isNatural: false, isCloned: false}});
    expect(asRobot.reasons).not.toHaveProperty('low-quality');
    expect(asRobot.means['dnsmosOverall']).toBeCloseTo(asPerson.means['dnsmosOverall'] as number, 6);
  },
);
