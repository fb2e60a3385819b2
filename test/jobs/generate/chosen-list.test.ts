import {appendFile, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import type {GenerateOptions} from '../../../src/jobs/generate/options.js';
import {choosePhrases} from '../../../src/jobs/phrases/choose-phrases.js';
import {type ScriptedBackendOptions, startScriptedBackend} from '../../kit/scripted-backend.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

async function setUp(options: ScriptedBackendOptions = {}) {
  const output = join(await temporaryFolder(), 'ds');
  const backend = await startScriptedBackend(options);
  onTestFinished(() => backend.close());
  const notices: string[] = [];
  const generate = (extra: Partial<GenerateOptions> = {}) =>
    generateDataset({
      output,
      voice: 'anwar.wav',
      language: 'ms',
      pilot: false,
      backend: backend.url,
      onEvent: event => event.type === 'notice' && notices.push(event.message),
      ...extra,
    });
  const list = async (): Promise<readonly string[]> => {
    const lines = (await readFile(join(output, 'phrases.jsonl'), 'utf8')).trim().split('\n');
    return lines.map(line => JSON.parse(line).text);
  };
  return {output, backend, generate, list, notices};
}

test('the choice lies in the folder, is that of `phrases`, and a larger count goes on with it', async () => {
  const {generate, list} = await setUp();
  expect(await generate({count: 8})).toMatchObject({asked: 8, kept: 8});
  const eight = await list();
  const {phrases} = await choosePhrases({language: 'ms', count: 12});
  expect(eight).toEqual(phrases.slice(0, 8).map(({text}) => text));
  expect(await generate()).toMatchObject({asked: 8, kept: 8});
  expect(await generate({count: 12})).toMatchObject({asked: 12, kept: 12});
  expect((await list()).slice(0, 8)).toEqual(eight);
  expect(await list()).toHaveLength(12);
});

test('--add chooses more beside what is there, and the same call without it goes on', async () => {
  const {generate, list} = await setUp();
  await generate({count: 6});
  expect(await generate({add: 4})).toMatchObject({asked: 10, kept: 10});
  const ten = await list();
  expect(new Set(ten).size).toBe(10);
  expect(await generate()).toMatchObject({asked: 10, kept: 10});
  expect(await list()).toEqual(ten);
});

test('--add waits while phrases are pending, and says so', async () => {
  const {backend, generate, list, notices} = await setUp();
  const stop = new AbortController();
  const isDecided = (event: {readonly type: string}): void => {
    if (event.type === 'decided') stop.abort();
  };
  await expect(generate({count: 6, signal: stop.signal, onEvent: isDecided})).rejects.toMatchObject({code: 'STOPPED'});
  backend.forget();
  expect(await generate({add: 4})).toMatchObject({asked: 6, kept: 6});
  expect(notices.some(notice => /^\d phrases are pending: going on with them, and adding none\.$/.test(notice))).toBe(
    true,
  );
  expect(await list()).toHaveLength(6);
});

test('--refill puts another phrase in the place of each that was refused, and the count is reached', async () => {
  const {phrases} = await choosePhrases({language: 'ms', count: 10});
  const bad = [2, 5].map(place => phrases[place]?.spokenText ?? '');
  const script = bad.map(text => ({text, answer: {kind: 'speech', wav: 'silent'}}));
  const {generate, list, notices} = await setUp({script} as ScriptedBackendOptions);
  const summary = await generate({count: 10, refill: true});
  expect(summary).toMatchObject({asked: 10, kept: 10, missing: 0, rejected: 2});
  expect(notices).toContain('2 phrases take the places of those that were refused.');
  expect(await list()).toHaveLength(12);
  expect(await generate()).toMatchObject({asked: 10, kept: 10, rejected: 2});
  expect(await list()).toHaveLength(12);
});

test('--add is refused where the phrases come from files', async () => {
  const {output, generate} = await setUp();
  const file = join(output, '..', 'own.txt');
  await writeFile(file, 'Apa khabar semua?\n');
  await expect(generate({phrases: [file], add: 3})).rejects.toMatchObject({
    code: 'USAGE',
    message: 'The phrases of this dataset come from files: --add chooses from our own corpus.',
  });
});

test('a crash between writing the list and numbering it does not make --add add twice', async () => {
  const {output, generate, list} = await setUp();
  await generate({count: 6});
  const {phrases} = await choosePhrases({language: 'ms', count: 9});
  const written = phrases.slice(6).map(({text}) => `${JSON.stringify({text, language: 'ms'})}\n`);
  await appendFile(join(output, 'phrases.jsonl'), written.join(''));
  expect(await generate({add: 3})).toMatchObject({asked: 9, kept: 9});
  expect(await list()).toHaveLength(9);
});

test('a sitting that is refused leaves the list as it was, and a list in another language is refused', async () => {
  const {generate, list} = await setUp();
  await generate({count: 6});
  const six = await list();
  await expect(generate({language: 'en', count: 9})).rejects.toMatchObject({code: 'USAGE'});
  await expect(generate({count: 9, voice: 'nobody.wav'})).rejects.toMatchObject({exitCode: 2});
  expect(await list()).toEqual(six);
  expect(await generate()).toMatchObject({asked: 6, kept: 6});
});
