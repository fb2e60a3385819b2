import {request} from 'node:http';
import {expect, test} from 'vitest';
import {encodeWav} from '../../../src/audio/encode-wav.js';
import {shownName, speakerId} from '../../../src/backend/speaker-id.js';
import {sha256} from '../../../src/base/content-id.js';
import {errorOf, postSpeech, speakerForm, startBackend} from '../server.js';
import {tone} from './recordings.js';

const create = (url: string, body: FormData, init: RequestInit = {}) =>
  fetch(`${url}/api/create_speaker`, {method: 'POST', body, ...init});

test('makes a speaker of a recording: 201, listed, speaking', async () => {
  const {url} = await startBackend();
  const recording = tone(2);
  const response = await create(url, speakerForm(recording, {name: 'Anwar Ibrahim'}));
  expect(response.status).toBe(201);
  const id = `anwar-ibrahim-${sha256(recording).slice(0, 8)}.wav`;
  expect(await response.json()).toEqual({id, name: 'Anwar Ibrahim', temporary: false, clones: false});
  expect(await (await fetch(`${url}/api/speakers`)).json()).toMatchObject({
    speakers: expect.arrayContaining([{id, name: 'Anwar Ibrahim'}]),
  });
  expect((await postSpeech(url, {input: 'Apa khabar?', voice: id})).status).toBe(200);
});

test('takes the other names of the fields, and says whether the speaker is temporary', async () => {
  const {url} = await startBackend();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(tone(1))]), 'x');
  form.append('name', 'suraya.wav');
  form.append('temporary', 'true');
  const response = await create(url, form);
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({
    id: expect.stringMatching(/^suraya-[0-9a-f]{8}\.wav$/),
    name: 'suraya.wav',
    temporary: true,
  });
});

test('F3 the same recording under the same name, sent by 10 at once and again later, is one speaker; another recording is another', async () => {
  const {url} = await startBackend();
  const before = await count(url);
  const answers = await Promise.all(Array.from({length: 10}, () => create(url, speakerForm(tone(1)))));
  const later = await create(url, speakerForm(tone(1)));
  const ids = await Promise.all(
    [...answers, later].map(async answer => [answer.status, ((await answer.json()) as {id: string}).id]),
  );
  expect(new Set(ids.map(String)).size).toBe(1);
  expect(ids[0]?.[0]).toBe(201);
  expect(await count(url)).toBe(before + 1);
  await create(url, speakerForm(tone(1, 200)));
  expect(await count(url)).toBe(before + 2);
});

test.each([
  [
    'no recording',
    (form: FormData) => form.delete('audio_file'),
    400,
    'audio_file',
    'missing_parameter',
    'The speaker was not made: the recording is missing: send it as the file "audio_file".',
  ],
  [
    'an empty recording',
    (form: FormData) => form.set('audio_file', new Blob([]), 'a.wav'),
    400,
    'audio_file',
    'missing_parameter',
    'The speaker was not made: the recording is empty.',
  ],
  [
    'no name',
    (form: FormData) => form.delete('speaker_name'),
    400,
    'speaker_name',
    'missing_parameter',
    'The speaker was not made: the name is missing: send it as "speaker_name".',
  ],
  [
    'a name of nothing visible',
    (form: FormData) => form.set('speaker_name', '\u200b \n'),
    400,
    'speaker_name',
    'missing_parameter',
    'The speaker was not made: the name is missing: send it as "speaker_name".',
  ],
])('%s is 400', async (_, spoil, status, param, code, message) => {
  const {url} = await startBackend();
  const form = speakerForm(tone(1));
  spoil(form);
  const response = await create(url, form);
  expect(response.status).toBe(status);
  expect(await errorOf(response)).toEqual({message, type: 'invalid_request_error', param, code});
});

test('bytes that are no audio, and silence, are 422; nobody is added', async () => {
  const {url} = await startBackend();
  const before = await count(url);
  for (const bytes of [
    Buffer.from('<html><title>Not found</title></html>'),
    tone(2).subarray(0, 10_000),
    encodeWav(new Int16Array(16_000), 16_000),
  ]) {
    const response = await create(url, speakerForm(bytes));
    expect([response.status, (await errorOf(response)).code]).toEqual([422, 'audio_unreadable']);
  }
  expect(await count(url)).toBe(before);
});

test('C11 a recording over the bytes, or over the decoded seconds, is 413', async () => {
  const {url} = await startBackend({mostUploadBytes: 100_000, mostUploadSeconds: 3});
  const large = await create(url, speakerForm(tone(4)));
  expect([large.status, await errorOf(large)]).toEqual([
    413,
    {
      message: 'The recording is larger than this server takes.',
      type: 'invalid_request_error',
      param: null,
      code: 'request_too_large',
    },
  ]);
  const long = await create(url, speakerForm(tone(5, 150, 8000)));
  expect([long.status, (await errorOf(long)).message]).toEqual([
    413,
    'The recording is 5 s long; 3 s are the most. Six to fifteen seconds of one person speaking are enough.',
  ]);
  expect((await create(url, speakerForm(tone(2)))).status).toBe(201);
});

test('E4 an endless upload is cut off at the limit, not read to its end', async () => {
  const {url, port} = await startBackend({mostUploadBytes: 100_000});
  let sentBytes = 0;
  const status = await new Promise<number | 'cut' | undefined>((resolve, reject) => {
    const headers = {'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked'};
    const call = request({port, method: 'POST', path: '/api/create_speaker', headers}, response => {
      resolve(response.statusCode);
      response.resume();
      call.destroy();
    });
    // A client that is writing when the connection is closed may meet the end before it has read the answer.
    call.on('error', error => ('code' in error && error.code === 'EPIPE' ? resolve('cut') : reject(error)));
    call.write('--x\r\ncontent-disposition: form-data; name="audio_file"; filename="a.wav"\r\n\r\n');
    const send = (): void => {
      if (call.destroyed) return;
      sentBytes += 10_000;
      call.write(Buffer.alloc(10_000), () => setTimeout(send, 1));
    };
    send();
  });
  expect([413, 'cut']).toContain(status);
  expect(sentBytes).toBeLessThan(5_000_000);
  expect((await fetch(url)).status).toBe(200);
});

test('F2 forms of strange shape are refused or made harmless', async () => {
  const {url} = await startBackend();
  const crowd = speakerForm(tone(1), {
    fields: Object.fromEntries(Array.from({length: 10_000}, (_, n) => [`f${n}`, 'x'])),
  });
  expect((await create(url, crowd)).status).toBe(413);
  const two = speakerForm(tone(1));
  two.append('file', new Blob([new Uint8Array(tone(1))]), 'b.wav');
  expect((await create(url, two)).status).toBe(413);
  const path = speakerForm(tone(1), {name: '../../etc/passwd\0.ckpt'});
  expect(await (await create(url, path)).json()).toMatchObject({
    id: expect.stringMatching(/^etc-passwd-ckpt-[0-9a-f]{8}\.wav$/),
    name: '../../etc/passwd .ckpt',
  });
  const json = await fetch(`${url}/api/create_speaker`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: '{"name":"x"}',
  });
  expect([json.status, (await errorOf(json)).message]).toEqual([
    400,
    'The speaker was not made: the body is not multipart/form-data.',
  ]);
  const torn = await fetch(`${url}/api/create_speaker`, {
    method: 'POST',
    headers: {'content-type': 'multipart/form-data; boundary=x'},
    body: '--x\r\nnonsense',
  });
  expect(torn.status).toBe(400);
});

test('ids hold plain letters alone, whatever the name', () => {
  const hash = sha256('x');
  const digits = hash.slice(0, 8);
  const id = (name: string) => speakerId(name, hash, 'wav');
  expect(id('Suraya (Milo)')).toBe(`suraya-milo-${digits}.wav`);
  expect(id('Zoë.wav')).toBe(`zoe-${digits}.wav`);
  expect(id('安华')).toBe(`speaker-${digits}.wav`);
  expect(id(`me-${digits}`)).toBe(`me-${digits}.wav`);
  expect(id('x'.repeat(500))).toHaveLength(64 + 1 + 8 + 4);
  expect(speakerId('Suraya', hash, 'mp3')).toBe(`suraya-${digits}.mp3`);
  expect(shownName('  A\u202eb\r\n<script> ')).toBe('A b <script>');
});

async function count(url: string): Promise<number> {
  const {speakers} = (await (await fetch(`${url}/api/speakers`)).json()) as {speakers: unknown[]};
  return speakers.length;
}
