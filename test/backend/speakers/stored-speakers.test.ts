import {mkdir, readdir, readFile, rm, symlink, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {SpeakerShelfOptions} from '../../../src/backend/speakers/speaker-shelf.js';
import {sha256} from '../../../src/base/content-id.js';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {flacBomb} from '../../audio/flac/flac-bytes.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {errorOf, postSpeech, speakerForm, startBackend} from '../server.js';
import {tone, toneFlac} from './recordings.js';

const create = (url: string, body: FormData) => fetch(`${url}/api/create_speaker`, {method: 'POST', body});
const idsOf = async (url: string): Promise<readonly string[]> => {
  const {speakers} = (await (await fetch(`${url}/api/speakers`)).json()) as {speakers: {id: string}[]};
  return speakers.map(({id}) => id).filter(id => !id.startsWith('tone-'));
};
const shelf = async (change: Partial<SpeakerShelfOptions> = {}): Promise<SpeakerShelfOptions> => ({
  folder: await temporaryFolder(),
  temporaryForMs: 3_600_000,
  now: () => new Date(),
  ...change,
});
/** Longer than what a look at the folders is remembered for. */
const later = () => new Promise(resolve => setTimeout(resolve, 1050));

test('F3 twenty equal uploads at once are one recording and one note; they survive a restart, and speak', async () => {
  const speakers = await shelf();
  const first = await startBackend({speakers});
  const recording = tone(2);
  const answers = await Promise.all(Array.from({length: 20}, () => create(first.url, speakerForm(recording))));
  const ids = await Promise.all(answers.map(async answer => ((await answer.json()) as {id: string}).id));
  const id = `anwar-${sha256(recording).slice(0, 8)}.wav`;
  expect(new Set(ids)).toEqual(new Set([id]));
  expect(await readdir(join(speakers.folder, 'audios'))).toEqual([id, `${id}.json`]);
  expect(await readdir(join(speakers.folder, 'incoming'))).toEqual([]);
  expect(sha256(await readFile(join(speakers.folder, 'audios', id)))).toBe(sha256(recording));
  const order = {input: 'Apa khabar?', voice: id};
  const spoken = sha256(Buffer.from(await (await postSpeech(first.url, order)).arrayBuffer()));
  await first.close();
  const second = await startBackend({speakers});
  const {speakers: listed} = (await (await fetch(`${second.url}/api/speakers`)).json()) as {speakers: object[]};
  expect(listed).toContainEqual({id, name: 'Anwar'});
  expect(sha256(Buffer.from(await (await postSpeech(second.url, order)).arrayBuffer()))).toBe(spoken);
});

test('a temporary speaker lives in temp_audios/ and goes when its time is over, counted from when it last spoke', async () => {
  const speakers = await shelf();
  const {url} = await startBackend({speakers});
  const {id} = (await (await create(url, speakerForm(tone(1), {fields: {temporary: 'true'}}))).json()) as {id: string};
  const path = join(speakers.folder, 'temp_audios', id);
  expect(await readdir(join(speakers.folder, 'temp_audios'))).toEqual([id, `${id}.json`]);
  const old = new Date(Date.now() - 3_000_000);
  await utimes(path, old, old);
  expect((await postSpeech(url, {input: 'Hello', voice: id})).status).toBe(200);
  await later();
  expect(await idsOf(url)).toEqual([id]);
  const tooOld = new Date(Date.now() - 3_700_000);
  await utimes(path, tooOld, tooOld);
  await later();
  expect(await idsOf(url)).toEqual([]);
  expect(await readdir(join(speakers.folder, 'temp_audios'))).toEqual([]);
  expect((await postSpeech(url, {input: 'Hello', voice: id})).status).toBe(404);
});

test('a temporary speaker that is sent again to stay, stays', async () => {
  const speakers = await shelf();
  const {url} = await startBackend({speakers});
  await create(url, speakerForm(tone(1), {fields: {temporary: 'true'}}));
  const kept = await create(url, speakerForm(tone(1)));
  const {id, temporary} = (await kept.json()) as {id: string; temporary: boolean};
  expect(temporary).toBe(false);
  expect(await readdir(join(speakers.folder, 'audios'))).toEqual([id, `${id}.json`]);
  expect(await readdir(join(speakers.folder, 'temp_audios'))).toEqual([]);
});

test('recordings that people put into audios/ are speakers by their file names; other files and links are passed over', async () => {
  const speakers = await shelf();
  const place = join(speakers.folder, 'audios');
  await mkdir(place, {recursive: true});
  await writeFile(join(place, 'Anwar Ibrahim.wav'), tone(1));
  await writeFile(join(place, 'broken.mp3'), 'this is no MP3');
  await writeFile(join(place, 'notes.txt'), 'x');
  await writeFile(join(place, '.hidden.wav'), tone(1));
  await writeFile(join(place, 'odd.wav.json'), '{"v":1}');
  await mkdir(join(place, 'folder.wav'));
  await symlink('/etc/passwd', join(place, 'passwd.wav'));
  const {url} = await startBackend({speakers});
  expect(await idsOf(url)).toEqual(['Anwar Ibrahim.wav', 'broken.mp3']);
  expect((await postSpeech(url, {input: 'Hello', voice: 'Anwar Ibrahim.wav'})).status).toBe(200);
  const broken = await postSpeech(url, {input: 'Hello', voice: 'broken.mp3'});
  expect([broken.status, (await errorOf(broken)).code]).toEqual([422, 'audio_unreadable']);
  expect((await postSpeech(url, {input: 'Hello', voice: 'passwd.wav'})).status).toBe(404);
  await writeFile(join(place, 'suraya.wav'), tone(1, 200));
  await rm(join(place, 'Anwar Ibrahim.wav'));
  await later();
  expect((await postSpeech(url, {input: 'Hello', voice: 'suraya.wav'})).status).toBe(200);
  expect((await postSpeech(url, {input: 'Hello', voice: 'Anwar Ibrahim.wav'})).status).toBe(404);
  expect(await idsOf(url)).toEqual(['broken.mp3', 'suraya.wav']);
});

test('DELETE removes a speaker with its recording; one of the engine, and one that is not there, are refused', async () => {
  const speakers = await shelf();
  const {url} = await startBackend({speakers});
  const {id} = (await (await create(url, speakerForm(tone(1)))).json()) as {id: string};
  const remove = (path: string) => fetch(`${url}/api/speakers/${path}`, {method: 'DELETE'});
  const removed = await remove(id);
  expect([removed.status, await removed.json()]).toEqual([200, {id, deleted: true}]);
  expect(await readdir(join(speakers.folder, 'audios'))).toEqual([]);
  expect((await postSpeech(url, {input: 'Hello', voice: id})).status).toBe(404);
  const again = await remove(id);
  expect([again.status, (await errorOf(again)).code]).toEqual([404, 'speaker_not_found']);
  const own = await remove('tone-low.wav');
  expect([own.status, await errorOf(own)]).toEqual([
    400,
    {
      message: 'The speaker tone-low.wav is part of the engine tone (no speech: for tests) and cannot be removed.',
      type: 'invalid_request_error',
      param: 'id',
      code: 'speaker_built_in',
    },
  ]);
  await writeFile(join(speakers.folder, 'outside.wav'), tone(1));
  for (const path of ['..%2foutside.wav', '..%5coutside.wav', '%2e%2e%2foutside.wav', `${id}%00`])
    expect([path, (await remove(path)).status]).toEqual([path, 404]);
  expect(await readdir(speakers.folder)).toContain('outside.wav');
});

test('I1 with requiresConsent a recording is taken with a consent, which is kept beside it, and not without', async () => {
  const speakers = await shelf({now: () => new Date('2026-11-26T10:00:00Z')});
  const {url} = await startBackend({speakers, requiresConsent: true});
  for (const fields of [{}, {consent: ' '}] as Record<string, string>[]) {
    const refused = await create(url, speakerForm(tone(1), {fields}));
    expect([refused.status, await errorOf(refused)]).toEqual([
      400,
      {
        message:
          'The speaker was not made: this server wants to know that the person agreed to be cloned. Send the field "consent": self for your own voice, else the words of the agreement.',
        type: 'invalid_request_error',
        param: 'consent',
        code: 'consent_required',
      },
    ]);
  }
  expect(await idsOf(url)).toEqual([]);
  const words = 'I, Anwar, agree that my voice is cloned for this village radio. 2026-11-01';
  const {id} = (await (await create(url, speakerForm(tone(1), {fields: {consent: words}}))).json()) as {id: string};
  expect(JSON.parse(await readFile(join(speakers.folder, 'audios', `${id}.json`), 'utf8'))).toEqual({
    v: 1,
    name: 'Anwar',
    sha256: sha256(tone(1)),
    createdAt: '2026-11-26T10:00:00.000Z',
    consent: {statement: 'text', text: words, sha256: sha256(words), at: '2026-11-26T10:00:00.000Z'},
  });
  expect((await create(url, speakerForm(tone(1, 200), {fields: {consent: 'self'}}))).status).toBe(201);
});

test('an engine that lost its speakers learns them again when they speak', async () => {
  const speakers = await shelf();
  const tone1 = createToneEngine();
  const {url} = await startBackend({engine: tone1, speakers});
  const {id} = (await (await create(url, speakerForm(tone(1)))).json()) as {id: string};
  await tone1.removeSpeaker?.(id);
  const answers = await Promise.all([1, 2, 3].map(() => postSpeech(url, {input: 'Hello', voice: id})));
  expect(answers.map(({status}) => status)).toEqual([200, 200, 200]);
});

test('C11 a WAV of many channels at a high rate is refused by what it would decode to', async () => {
  const {url} = await startBackend({mostUploadSeconds: 1});
  const header = Buffer.from(tone(1));
  const frames = 150_000;
  const bytes = Buffer.concat([header.subarray(0, 44), Buffer.alloc(frames * 16)]);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.writeUInt16LE(8, 22);
  bytes.writeUInt32LE(192_000, 24);
  bytes.writeUInt32LE(192_000 * 16, 28);
  bytes.writeUInt16LE(16, 32);
  bytes.writeUInt32LE(frames * 16, 40);
  const refused = await create(url, speakerForm(bytes));
  expect([refused.status, (await errorOf(refused)).message]).toEqual([
    413,
    'The recording would be 1200000 samples, more than speech needs. Six to fifteen seconds of one person speaking are enough.',
  ]);
  bytes.writeUInt16LE(1000, 22);
  expect((await create(url, speakerForm(bytes))).status).toBe(422);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(768_000, 24);
  expect((await create(url, speakerForm(bytes))).status).toBe(422);
});

test('a FLAC is a speaker as a WAV is: uploaded or put there by hand, and after a restart', async () => {
  const speakers = await shelf();
  const first = await startBackend({speakers});
  const [flac, wav] = [toneFlac(2), tone(2)];
  const ids = await Promise.all(
    [flac, flac, wav].map(async recording => {
      const answer = await create(first.url, speakerForm(recording));
      return ((await answer.json()) as {id: string}).id;
    }),
  );
  const id = `anwar-${sha256(flac).slice(0, 8)}.flac`;
  expect(ids).toEqual([id, id, `anwar-${sha256(wav).slice(0, 8)}.wav`]);
  await writeFile(join(speakers.folder, 'audios', 'By hand.flac'), flac);
  await first.close();
  const second = await startBackend({speakers});
  const said = await Promise.all(
    [id, 'By hand.flac', ids[2]].map(async voice => {
      const answer = await postSpeech(second.url, {input: 'Apa khabar?', voice});
      return [answer.status, sha256(new Uint8Array(await answer.arrayBuffer()))];
    }),
  );
  expect(said).toEqual([said[0], said[0], said[0]]);
  expect(said[0]?.[0]).toBe(200);
});

test.each([
  [
    'that tells of hours',
    {samples: 2 ** 36 - 1, channelCount: 8},
    413,
    'The recording is 2863312 s long; 300 s are the most.',
  ],
  ['that tells nothing', {channelCount: 8}, 413, 'The recording holds more sound than is taken.'],
  [
    'that tells of one sample',
    {samples: 1},
    422,
    'Cannot read the FLAC: it holds more than the 1 samples that it tells of.',
  ],
  [
    'of 768 kHz',
    {sampleRateHz: 768_000},
    422,
    'Cannot read the FLAC: its sample rate is 768000 Hz, and 8000 to 192000 are taken.',
  ],
])('C11 ten megabytes of a FLAC %s are refused, and the server goes on', async (_, says, status, message) => {
  const {url} = await startBackend();
  const before = process.memoryUsage().rss;
  const refused = await create(url, speakerForm(flacBomb(10_000_000, says)));
  expect([refused.status, (await errorOf(refused)).message]).toEqual([status, expect.stringContaining(message)]);
  // What the copies of the upload take; a second of its sound would be more.
  expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000);
  expect((await create(url, speakerForm(tone(1)))).status).toBe(201);
});
