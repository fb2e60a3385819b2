import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import {startScriptedBackend} from '../../kit/scripted-backend.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const texts = ['Apa khabar semua?', 'Selamat pagi, semua.', 'Hari ini hujan lebat.', '!!!', 'Apa khabar semua?'];

/** A dataset of a list, with what the second and later sittings read of it. */
async function setUp() {
  const folder = await temporaryFolder();
  const backend = await startScriptedBackend({});
  onTestFinished(() => backend.close());
  const phrases = join(folder, 'phrases.txt');
  const output = join(folder, 'ds');
  await writeFile(phrases, `${texts.join('\n')}\n`);
  const notices: string[] = [];
  const generate = () =>
    generateDataset({
      output,
      voice: 'anwar.wav',
      language: 'ms',
      phrases: [phrases],
      backend: backend.url,
      onEvent: event => event.type === 'notice' && notices.push(event.message),
    });
  const known = async () => JSON.parse(await readFile(join(output, 'dataset.json'), 'utf8')).phrases.known;
  return {phrases, output, notices, generate, known};
}

test('the same list is known again: the same summary and the same words, without reading it', async () => {
  const {generate, known, notices} = await setUp();
  const first = await generate();
  const said = notices.splice(0);
  expect(await known()).toMatchObject({entries: 3, asked: 3, duplicates: 1, refusedCount: 1});
  const second = await generate();
  const speed = {clipsPerSecond: 0, backends: []};
  expect({...second, ...speed}).toEqual({...first, ...speed});
  expect(notices).toEqual(said);
});

test('a list that changed is read', async () => {
  const {phrases, generate} = await setUp();
  await generate();
  await writeFile(phrases, `${[...texts, 'Petang ini kita pulang.'].join('\n')}\n`);
  expect(await generate()).toMatchObject({asked: 4, kept: 4});
  await writeFile(phrases, `${texts.slice(0, 1).join('\n')}\n`);
  expect(await generate()).toMatchObject({asked: 1, kept: 1, unlisted: 3});
});

test('a card newer than the journal knows nothing: after a journal came back from a backup, all phrases are there again', async () => {
  const {output, phrases, generate} = await setUp();
  await generate();
  const early = await readFile(join(output, 'clips.jsonl'), 'utf8');
  await writeFile(phrases, `${[...texts, 'Petang ini kita pulang.'].join('\n')}\n`);
  await generate();
  await writeFile(join(output, 'clips.jsonl'), early);
  await rm(join(output, 'wavs', 'voice_00004.wav'));
  expect(await generate()).toMatchObject({asked: 4, kept: 4, missing: 0});
});

test('a list of which phrases are unlisted is read each time', async () => {
  const {phrases, generate, known} = await setUp();
  await generate();
  await writeFile(phrases, `${texts[0]}\n`);
  await generate();
  expect(await known()).toBeNull();
});
