import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {sha256} from '../../src/base/content-id.js';
import {ChatterboxClient} from '../../src/chatterbox/client.js';
import {contentName} from '../../src/chatterbox/create-speaker.js';
import {type ScriptedBackend, startScriptedBackend, wavOf} from '../kit/scripted-backend.js';
import {failureOf} from './requests.js';

const recording = wavOf('pcm16', {input: 'Nama saya Anwar, dan ini suara saya.', voice: 'me', seed: 1});
const hash = sha256(recording).slice(0, 8);
const me = {recording, fileName: 'rakaman saya.WAV', name: 'Anwar', temporary: true};

let backend: ScriptedBackend;
let client: ChatterboxClient;

beforeEach(async () => {
  backend = await startScriptedBackend();
  client = new ChatterboxClient({baseUrl: backend.url, timeoutMs: 2_000});
});

afterEach(async () => {
  await client.close();
  await backend.close();
});

const uploads = () => backend.requests.filter(({path}) => path === '/api/create_speaker');

describe('the name', () => {
  test.each([
    ['Anwar', `Anwar-${hash}`],
    ['Anwar Ibrahim (2)', `Anwar-Ibrahim-2-${hash}`],
    ['Zoë', `Zoe-${hash}`],
    ['../../etc/passwd', `etc-passwd-${hash}`],
    ['陳', `speaker-${hash}`],
    [`Anwar-${hash}`, `Anwar-${hash}`],
  ])('%j is %j', (name, expected) => {
    expect(contentName(name, recording)).toBe(expected);
  });
});

test('a recording is sent once, and found the second time', async () => {
  const first = await client.createSpeaker(me);
  expect(first).toEqual({id: `Anwar-${hash}.wav`, name: `Anwar-${hash}`, wasThere: false});
  expect(await client.createSpeaker(me)).toEqual({...first, wasThere: true});
  expect(uploads()).toHaveLength(1);
  const form = uploads()[0]?.bodyBytes.toString('latin1') ?? '';
  expect(form).toContain(`name="speaker_name"\r\n\r\nAnwar-${hash}\r\n`);
  expect(form).toContain('name="temporary"\r\n\r\ntrue\r\n');
  expect(form).toContain(`name="audio_file"; filename="Anwar-${hash}.wav"`);
  expect(form).toContain(recording.toString('latin1'));
});

test.each(['reset', 'close'] as const)(
  'B24 the answer is lost by a %s after the server stored it: looked for, not sent twice',
  async kind => {
    backend.setScript(request => {
      if (request.path !== '/api/create_speaker') return undefined;
      (backend.speakers as {id: string; name: string}[]).push({id: `anwar_${hash}.wav`, name: `[TEMP] Anwar-${hash}`});
      return {kind, when: 'before-headers'};
    });
    await client.speakers();
    expect(await client.createSpeaker(me)).toEqual({
      id: `anwar_${hash}.wav`,
      name: `[TEMP] Anwar-${hash}`,
      wasThere: false,
    });
    expect(uploads()).toHaveLength(1);
  },
);

test('B24 the answer is lost and nothing was stored: the failure is told, and asking again sends again', async () => {
  backend.setScript([{path: '/api/create_speaker', times: 1, answer: {kind: 'reset', when: 'before-headers'}}]);
  expect(await failureOf(client.createSpeaker(me))).toMatchObject({code: 'BACKEND_UNREACHABLE', retry: 'later'});
  expect(uploads()).toHaveLength(1);
  expect(await client.createSpeaker(me)).toMatchObject({wasThere: false});
  expect(uploads()).toHaveLength(2);
});

test('an answer without an id is completed from the list', async () => {
  backend.setScript(request => {
    if (request.path !== '/api/create_speaker') return undefined;
    (backend.speakers as {id: string; name: string}[]).push({id: `${hash}.wav`, name: 'x'});
    return {kind: 'status', status: 201, json: {status: 'success'}};
  });
  expect(await client.createSpeaker(me)).toEqual({id: `${hash}.wav`, name: 'x', wasThere: false});
});

test('a server that wants the other field names gets them', async () => {
  backend.setScript(request => {
    if (request.path !== '/api/create_speaker' || request.bodyBytes.includes('name="file"')) return undefined;
    const detail = ['file', 'name'].map(field => ({type: 'missing', loc: ['body', field], msg: 'Field required'}));
    return {kind: 'status', status: 422, json: {detail}};
  });
  expect(await client.createSpeaker(me)).toMatchObject({name: `Anwar-${hash}`, wasThere: false});
  expect(uploads()).toHaveLength(2);
});

test.each([
  [400, {detail: 'Clip must be longer than 5 seconds'}, 'INPUT_UNREADABLE', ': "Clip must be longer than 5 seconds"'],
  [422, undefined, 'INPUT_UNREADABLE', ' without a reason'],
])('a recording that the server refuses (%i) is told in its words', async (status, json, code, said) => {
  backend.setScript([{path: '/api/create_speaker', answer: {kind: 'status', status, json}}]);
  expect(await failureOf(client.createSpeaker(me))).toMatchObject({
    code,
    scope: 'run',
    message: `The backend refused the recording (POST ${backend.url}/api/create_speaker was answered ${status})${said}.`,
    hint: 'Give a WAV of 6 to 15 seconds of one person speaking.',
  });
});

test('B18 too large a recording', async () => {
  backend.setScript([{path: '/api/create_speaker', answer: {kind: 'status', status: 413}}]);
  expect((await failureOf(client.createSpeaker(me))).code).toBe('REQUEST_TOO_LARGE');
});
