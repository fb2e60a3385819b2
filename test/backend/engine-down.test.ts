import {expect, test} from 'vitest';
import {superviseEngine} from '../../src/engines/supervise/supervise-engine.js';
import {openChildEngine} from '../engines/supervise/child-engine.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {errorOf, postSpeech, speakerForm, startBackend} from './server.js';
import {tone} from './speakers/recordings.js';

test('E12 a crash of the engine: 500 for what it was speaking, ready 503 with the reason, live 200, then it speaks again with the speakers that were uploaded', async () => {
  const engine = await superviseEngine({open: () => openChildEngine(), firstBackoffMs: 700, probeMs: 5000});
  const speakers = {folder: await temporaryFolder(), temporaryForMs: 60_000, now: () => new Date()};
  const {url} = await startBackend({engine, speakers});
  const form = speakerForm(tone(1));
  const {id} = (await (await fetch(`${url}/api/create_speaker`, {method: 'POST', body: form})).json()) as {id: string};
  expect((await postSpeech(url, {input: 'Hello', voice: id})).status).toBe(200);
  const crashed = await postSpeech(url, {input: 'crash', voice: id});
  expect([crashed.status, crashed.headers.get('x-should-retry')]).toEqual([500, 'false']);
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, ready.headers.get('retry-after'), await ready.json()]).toEqual([
    503,
    '1',
    {
      status: 'not ready',
      reason: 'The engine child is being restarted: it ended by itself (its process ended with 139).',
    },
  ]);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const meanwhile = await postSpeech(url, {input: 'Hello', voice: id});
  expect([meanwhile.status, meanwhile.headers.get('retry-after'), (await errorOf(meanwhile)).code]).toEqual([
    503,
    '1',
    'engine_down',
  ]);
  const {speakers: listed} = (await (await fetch(`${url}/api/speakers`)).json()) as {speakers: object[]};
  expect(listed).toContainEqual({id, name: 'Anwar'});
  const end = performance.now() + 10_000;
  while ((await fetch(`${url}/health/ready`)).status !== 200) expect(performance.now()).toBeLessThan(end);
  expect((await postSpeech(url, {input: 'Hello', voice: id})).status).toBe(200);
});
