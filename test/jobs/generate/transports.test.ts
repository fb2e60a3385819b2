import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import type {SpeechTransport} from '../../../src/chatterbox/speech-asker.js';
import {createEngine} from '../../../src/engines/create-engine.js';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import {startBackend} from '../../backend/server.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {runCli} from '../../kit/run-cli.js';
import {type Action, type Script, startScriptedBackend} from '../../kit/scripted-backend.js';
import {smallDataset} from '../../kit/small-dataset.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const streams = ['sse', 'ws'] as const;
const paths: Readonly<Record<SpeechTransport, string>> = {
  http: '/v1/audio/speech',
  sse: '/api/generate_tts_stream',
  ws: '/ws/tts',
};

const count = 6;
let undisturbed: Awaited<ReturnType<typeof datasetBytes>>;
let texts: readonly string[];

/** What comes over plain HTTP from a backend that nothing happens to. */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chatterpipe-transports-'));
  const backend = await startScriptedBackend();
  const output = join(folder, 'ds');
  await generateDataset({output, voice: 'anwar.wav', language: 'ms', count, pilot: false, backend: backend.url});
  undisturbed = await datasetBytes(output);
  texts = backend.speechRequests.map(({body}) => String(body?.['input']));
  await backend.close();
  await rm(folder, {recursive: true});
});

test('the same speech makes the same bytes, over whichever transport each clip came; the card keeps the last one', async () => {
  const dataset = await smallDataset();
  for (const [transport, upTo] of [
    ['sse', 3],
    ['ws', count],
  ] as const) {
    dataset.backend.forget();
    expect(await dataset.generate({transport, count: upTo})).toMatchObject({asked: upTo, kept: upTo});
    expect(dataset.backend.speechRequests.map(({path}) => path)).toEqual(Array(3).fill(paths[transport]));
  }
  expect(await datasetBytes(dataset.output)).toEqual(undisturbed);
  const card = JSON.parse(await readFile(join(dataset.output, 'dataset.json'), 'utf8'));
  expect(card).toMatchObject({transport: 'ws'});
  expect(JSON.stringify(card.fingerprint)).not.toContain('ws');
  dataset.backend.forget();
  await dataset.generate({count: count + 1});
  expect(dataset.backend.speechRequests.map(({path}) => path)).toEqual([paths.ws]);
});

test('our own server speaks a sentence alike over every transport', async () => {
  const {url} = await startBackend({engine: await createEngine('espeak')});
  const folder = await temporaryFolder();
  const phrases = join(folder, 'phrases.txt');
  const lines = ['Selamat pagi semua', 'Hari ini hujan lebat di Kuala Lumpur', 'Dia membeli tiga biji mangga di pasar'];
  await writeFile(phrases, `${lines.join('\n')}\n`);
  const made = [];
  for (const transport of ['http', ...streams] as const) {
    const output = join(folder, transport);
    await generateDataset({
      output,
      voice: 'robot-low.wav',
      phrases: [phrases],
      language: 'ms',
      backend: url,
      transport,
    });
    made.push(await datasetBytes(output));
  }
  const [first, ...others] = made;
  expect(Object.keys(first?.wavs ?? {})).toHaveLength(3);
  for (const other of others) expect(other).toEqual(first);
});

/** Every way to break that has cost somebody a clip. */
const faults: Readonly<Record<(typeof streams)[number], readonly Action[]>> = {
  sse: [
    {kind: 'events', end: 'none', after: 1},
    {kind: 'events', end: 'reset', after: 1},
    {kind: 'events', end: 'error', after: 1},
    {kind: 'events', order: [1, 0]},
    {kind: 'status', status: 503},
    {kind: 'reset', when: 'before-headers'},
  ],
  ws: [
    {kind: 'frames', end: 'destroy', after: 1},
    {kind: 'frames', end: 'destroy', after: 0},
    {kind: 'frames', end: 'close', code: 1011, after: 1},
    {kind: 'frames', end: 'close', code: 1013, after: 1},
    {kind: 'frames', end: 'close', code: 1000, after: 1},
    {kind: 'frames', end: 'text', text: 'oops', after: 1},
    {kind: 'frames', end: 'error', after: 1},
    {kind: 'frames', completeAt: 1},
  ],
};

describe.each(streams)('over %s', transport => {
  const path = paths[transport];
  const method = transport === 'ws' ? 'WS' : 'POST';

  test('B25 one fault after another: every phrase is made, and no half clip is among them', async () => {
    const text = (index: number): string => texts[index % count] ?? '';
    const script: Script = faults[transport].map((answer, index) => ({
      path,
      method,
      text: text(index),
      times: 1,
      answer,
    }));
    const dataset = await smallDataset({script});
    const summary = await dataset.generate({transport, workers: 2, count});
    expect(summary).toMatchObject({asked: count, kept: count, failed: 0});
    expect(await datasetBytes(dataset.output)).toEqual(undisturbed);
    expect(dataset.backend.speechRequests.length).toBeGreaterThan(count);
  });

  test('B5 a text that breaks the stream every time fails, and the others are made', async () => {
    const [fault] = faults[transport];
    const [text = ''] = texts.slice(2);
    const dataset = await smallDataset({script: [{path, method, text, answer: fault as Action}]});
    const summary = await dataset.generate({transport, count});
    expect(summary).toMatchObject({asked: count, kept: count - 1, failed: 1});
  });

  test('B2 one of two backends goes away in the middle: the other does its work, to the same bytes', async () => {
    const dying = await startScriptedBackend();
    onTestFinished(() => dying.close());
    dying.setScript(({nth, method: how}) => {
      if (nth >= 2 && how === method) setImmediate(() => void dying.goDown());
      return undefined;
    });
    const dataset = await smallDataset();
    const summary = await dataset.generate({transport, backend: [dying.url, dataset.backend.url], workers: 2, count});
    expect(summary).toMatchObject({asked: count, kept: count, failed: 0});
    expect(await datasetBytes(dataset.output)).toEqual(undisturbed);
  });

  test('a server without the route ends the command with 2 and says what to use', async () => {
    const backend = await startScriptedBackend({
      script: ['POST', 'UPGRADE'].map(how => ({path, method: how, answer: {kind: 'status', status: 404}})),
    });
    onTestFinished(() => backend.close());
    const argv = [
      '--voice',
      'anwar.wav',
      '--output',
      'ds',
      '--language',
      'ms',
      '--count',
      '2',
      '--backend',
      backend.url,
    ];
    const {exitCode, stderr} = await runCli(['generate', ...argv, '--transport', transport], {
      cwd: await temporaryFolder(),
    });
    expect(exitCode, stderr).toBe(2);
    expect(stderr).toContain(`the server has no ${transport === 'ws' ? 'WebSocket' : 'POST'} ${path}.`);
    expect(stderr).toContain('use --transport http');
  });
});

test('a transport that there is not, and MP3 over one that carries samples, are refused before anything is made', async () => {
  const dataset = await smallDataset();
  const transport = 'wss' as SpeechTransport;
  await expect(dataset.generate({transport})).rejects.toMatchObject({
    code: 'USAGE',
    message: '--transport must be one of http, sse, ws, not "wss".',
  });
  await expect(dataset.generate({transport: 'ws', parameters: {responseFormat: 'mp3'}})).rejects.toMatchObject({
    code: 'USAGE',
    message: 'Samples come over --transport ws, and no MP3.',
  });
  expect(dataset.backend.requests).toHaveLength(0);
});
