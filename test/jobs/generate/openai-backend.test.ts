import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {describe, expect, onTestFinished, test} from 'vitest';
import {createBackend} from '../../../src/backend/create-backend.js';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {readDatasetStatus} from '../../../src/jobs/dataset-status.js';
import type {GenerationEvent} from '../../../src/jobs/generate/events.js';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import type {GenerateOptions} from '../../../src/jobs/generate/options.js';
import {verifyDataset} from '../../../src/jobs/verify-dataset.js';
import {startServerProcess} from '../../backend/server-process.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {startCli} from '../../kit/run-cli.js';
import {startScriptedBackend, wavOf} from '../../kit/scripted-backend.js';
import {refusal, type ScriptedOpenAiOptions, startScriptedOpenAi} from '../../kit/scripted-openai.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

async function setUp(options: ScriptedOpenAiOptions = {}) {
  const server = await startScriptedOpenAi(options);
  const output = join(await temporaryFolder(), 'ds');
  const events: GenerationEvent[] = [];
  const generate = (extra: Partial<GenerateOptions> = {}) =>
    generateDataset({
      output,
      voice: 'onyx',
      language: 'ms',
      count: 6,
      pilot: false,
      backend: `openai:${server.url}/v1`,
      onEvent: event => void events.push(event),
      ...extra,
    });
  const notices = () => events.flatMap(event => (event.type === 'notice' ? [event.message] : []));
  const card = async () => JSON.parse(await readFile(join(output, 'dataset.json'), 'utf8'));
  return {server, output, generate, notices, card};
}

describe("a server of OpenAI's kind as the teacher", () => {
  test('makes a dataset that verify finds clean; the card says who spoke; what it does not take is said', async () => {
    const {server, output, generate, notices, card} = await setUp();
    expect(await generate()).toMatchObject({asked: 6, kept: 6, failed: 0});
    const {findings} = await verifyDataset(output);
    expect(findings).toEqual([]);
    expect(await card()).toMatchObject({
      speaker: {id: 'onyx', referenceSha256: null},
      consent: {statement: 'not stated'},
      backend: {address: `openai:${server.url}/v1`, identity: {dialect: 'openai', model: 'tts-1-hd'}},
    });
    expect(notices()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('its model "tts-1-hd" speaks'),
        expect.stringContaining('does not take the field "language"'),
        expect.stringContaining('does not take the field "seed"'),
      ]),
    );
    const before = server.speechRequests.length;
    expect(await generateDataset({output})).toMatchObject({kept: 6});
    expect(server.speechRequests).toHaveLength(before);
    await generateDataset({output, count: 8});
    expect(server.speechRequests).toHaveLength(before + 2);
    expect((await readDatasetStatus(output)).backend).toBe(`openai:${server.url}/v1`);
  });

  test('another model is another teacher: the dataset does not go on with it', async () => {
    const models = ['tts-1-hd'];
    const {generate} = await setUp({models});
    await generate();
    models[0] = 'tts-1';
    await expect(generate({count: 7})).rejects.toMatchObject({
      code: 'BACKEND_CHANGED',
      message: expect.stringContaining('"model":"tts-1"'),
    });
  });

  test('what its other models are changes nothing', async () => {
    const models = ['tts-1-hd', 'gpt-6'];
    const {generate} = await setUp({models});
    await generate();
    models[1] = 'gpt-7';
    expect(await generate({count: 7})).toMatchObject({kept: 7});
  });

  test('killed at some moment and run again: the same bytes', {timeout: 120_000}, async () => {
    const undisturbed = await setUp();
    await undisturbed.generate();
    const {server, output} = await setUp({latencyMs: 40});
    const url = `openai:${server.url}/v1`;
    const argv = ['generate', '--voice', 'onyx', '--language', 'ms', '--count', '6', '--output', output];
    const run = (): ReturnType<typeof startCli> =>
      startCli([...argv, '--backend', url, '--workers', '2', '--pilot', 'off'], {cwd: join(output, '..')});
    const killed = run();
    while (server.speechRequests.length < 4) await sleep(2);
    killed.child.kill('SIGKILL');
    expect((await killed.result).signal).toBe('SIGKILL');
    const {exitCode, stderr} = await run().result;
    expect(exitCode, stderr).toBe(0);
    expect(await datasetBytes(output)).toEqual(await datasetBytes(undisturbed.output));
  });

  test('a take that is refused is asked for again as it was: there is no seed to change', async () => {
    const refused = new Set<unknown>();
    const {server, generate} = await setUp({
      answer({path, body}) {
        if (path !== '/v1/audio/speech' || refused.has(body?.['input']) || refused.size > 2) return undefined;
        refused.add(body?.['input']);
        return {kind: 'speech', wav: 'silent'};
      },
    });
    expect(await generate()).toMatchObject({kept: 6, rejected: 0});
    const bodies = server.speechRequests.map(({body}) => JSON.stringify(body));
    expect(bodies).toHaveLength(9);
    expect(new Set(bodies).size).toBe(6);
  });

  test('B6 an account without credit ends it at once: nothing is failed, and what is there stays', async () => {
    let left = 3;
    const message = 'You exceeded your current quota.';
    const {server, output, generate} = await setUp({
      answer({path}) {
        if (path !== '/v1/audio/speech') return undefined;
        left -= 1;
        return left < 0 ? refusal(429, {message, type: 'insufficient_quota', code: 'insufficient_quota'}) : undefined;
      },
    });
    await expect(generate({workers: 1})).rejects.toMatchObject({code: 'NOT_AUTHORISED', said: message});
    expect(server.speechRequests).toHaveLength(4);
    expect((await readDatasetStatus(output)).counts).toMatchObject({failed: 0, rejected: 0});
    left = 100;
    expect(await generate()).toMatchObject({kept: 6});
    expect(server.speechRequests).toHaveLength(7);
  });

  test('a recording is refused in clear words, before anybody is asked for a consent', async () => {
    const {server, output, generate} = await setUp();
    const voice = join(output, '..', 'me.wav');
    await writeFile(voice, wavOf('pcm16', {input: 'Selamat pagi, apa khabar?', voice: 'me', seed: 1}));
    await expect(generate({voice})).rejects.toMatchObject({
      code: 'SPEAKER_NOT_FOUND',
      message: `${voice} is a recording, and the backend at openai:${server.url}/v1 takes none: it speaks OpenAI's protocol, which clones nobody.`,
      hint: expect.stringContaining('Name one of its voices with --voice (alloy, ash,'),
    });
  });

  test('a voice that no list can have is asked for as it is; where there is a list it has to be in it', async () => {
    const own = {voices: ['af_bella']};
    const unlisted = await setUp({
      answer({path, body}) {
        return path === '/v1/audio/speech' && body?.['voice'] === 'sage2' ? {kind: 'speech'} : undefined;
      },
    });
    expect(await unlisted.generate({voice: 'sage2', count: 3})).toMatchObject({asked: 3, failed: 0});
    expect(new Set(unlisted.server.speechRequests.map(({body}) => body?.['voice']))).toEqual(new Set(['sage2']));
    const listed = await setUp(own);
    await expect(listed.generate({voice: 'my-own'})).rejects.toMatchObject({
      code: 'SPEAKER_NOT_FOUND',
      hint: 'It has: af_bella.',
    });
  });
});

describe('dialects side by side', () => {
  test('a fleet of both makes the bytes that one makes, where both take a seed', async () => {
    const extras = ['seed', 'language'];
    const one = await setUp({extras});
    await one.generate();
    const {server, output, generate, card} = await setUp({extras, latencyMs: 10});
    const other = await startScriptedBackend({speakers: [{id: 'onyx', name: 'onyx'}], latencyMs: 10});
    onTestFinished(() => other.close());
    expect(await generate({backend: [server.url, other.url], workers: 2})).toMatchObject({kept: 6});
    expect(await datasetBytes(output)).toEqual(await datasetBytes(one.output));
    expect(server.speechRequests.length).toBeGreaterThan(0);
    expect(other.speechRequests.length).toBeGreaterThan(0);
    const identities = (await card()).backends.map(({identity}: {identity: unknown}) => identity);
    expect(identities).toEqual([{dialect: 'openai', model: 'tts-1-hd'}, {models: ['chatterbox-tts']}]);
  });

  test("of a recording, the server of OpenAI's kind is left out with a word", async () => {
    const {server, output, generate, notices} = await setUp();
    const other = await startScriptedBackend();
    onTestFinished(() => other.close());
    const voice = join(output, '..', 'me.wav');
    await writeFile(voice, wavOf('pcm16', {input: 'Selamat pagi, apa khabar?', voice: 'me', seed: 1}));
    const backend = [`openai:${server.url}/v1`, other.url];
    expect(await generate({voice, consent: 'self', backend, count: 3})).toMatchObject({asked: 3, failed: 0});
    expect(server.speechRequests).toEqual([]);
    expect(notices().join('\n')).toContain('takes none: it speaks OpenAI');
  });

  test('E14 our own server, spoken to as OpenAI’s is, makes the bytes that it makes as ChatterBox', async () => {
    const backend = await createBackend({engine: createToneEngine(), graceMs: 1000});
    onTestFinished(() => backend.close());
    const made = async (address: string) => {
      const {output, generate} = await setUp();
      const summary = await generate({backend: address, voice: 'tone-low.wav', count: 8});
      return {summary, bytes: await datasetBytes(output), findings: (await verifyDataset(output)).findings};
    };
    const asChatterbox = await made(backend.url);
    const asOpenAi = await made(`openai:${backend.url}/v1`);
    expect(asOpenAi.summary.kept).toBe(asChatterbox.summary.kept);
    expect(asOpenAi.summary.kept).toBeGreaterThan(5);
    expect(asOpenAi.findings).toEqual([]);
    expect(asOpenAi.bytes).toEqual(asChatterbox.bytes);
  });

  test('through our server as a gateway the bytes are those of the server behind it', {timeout: 120_000}, async () => {
    const direct = await setUp({extras: ['seed']});
    await direct.generate();
    const {server, output, generate} = await setUp({extras: ['seed'], token: 'sk-upstream'});
    const upstream = ['--engine', 'openai', '--upstream', `openai:${server.url}/v1`];
    const gateway = await startServerProcess(upstream, {CHATTERBOX_TOKEN: 'sk-upstream'});
    expect(await generate({backend: gateway.url})).toMatchObject({kept: 6});
    expect(await datasetBytes(output)).toEqual(await datasetBytes(direct.output));
    gateway.child.kill('SIGTERM');
    const {exitCode, stdout, stderr} = await gateway.result;
    expect(exitCode).toBe(0);
    expect(stdout).toContain('engine openai; speakers alloy, ash');
    expect(`${stdout}${stderr}`).not.toContain('sk-upstream');
  });
});
