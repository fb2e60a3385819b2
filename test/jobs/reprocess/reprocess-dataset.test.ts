import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {reprocessDataset} from '../../../src/jobs/reprocess/reprocess-dataset.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {smallDataset} from '../../kit/small-dataset.js';

async function loudnesses(output: string): Promise<readonly number[]> {
  const lines = (await readFile(join(output, 'measurements.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.slice(-12).map(line => JSON.parse(line).loudnessLufs);
}

test('all clips are made anew from their takes, nobody is asked, and the way back gives the first bytes', async () => {
  const {output, backend, generate} = await smallDataset();
  await generate();
  const first = await datasetBytes(output);
  backend.forget();
  const louder = await reprocessDataset(output, {loudnessLufs: -26});
  expect(louder).toEqual({output, remade: 12, kept: 12, rejected: 0, differences: ['loudnessLufs: -23 → -26']});
  for (const loudness of await loudnesses(output)) expect(Math.abs(loudness + 26)).toBeLessThan(0.3);
  expect((await datasetBytes(output)).metadata).toBe(first.metadata);
  expect(backend.speechRequests).toHaveLength(0);
  // The card says how the clips are now: going on asks for nothing.
  expect(await generate({count: 12})).toMatchObject({kept: 12});
  expect(backend.speechRequests).toHaveLength(0);
  await reprocessDataset(output, {loudnessLufs: -23});
  expect(await datasetBytes(output)).toEqual(first);
  expect(await reprocessDataset(output)).toMatchObject({remade: 0, differences: []});
});

test('interrupted, it has to be run again before anything else, and ends with the same bytes', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  const stopper = new AbortController();
  const onProgress = (done: number): void => {
    if (done === 4) stopper.abort();
  };
  await expect(reprocessDataset(output, {loudnessLufs: -26, signal: stopper.signal, onProgress})).rejects.toMatchObject(
    {code: 'STOPPED'},
  );
  await expect(generate()).rejects.toMatchObject({
    code: 'SETTINGS_DIFFER',
    message: 'A reprocess of the dataset did not end: its clips are of two kinds.',
    hint: `Run it again: chatterpipe reprocess ${output}`,
  });
  await reprocessDataset(output);
  for (const loudness of await loudnesses(output)) expect(Math.abs(loudness + 26)).toBeLessThan(0.3);
  expect(await generate()).toMatchObject({kept: 12});
});

test('other settings than those of the dataset are refused, and the way is named', async () => {
  const {generate} = await smallDataset();
  await generate({count: 2});
  await expect(generate({count: 2, loudnessLufs: -20})).rejects.toMatchObject({
    code: 'SETTINGS_DIFFER',
    message: 'The dataset was made with other settings: processing.loudnessLufs was -23, now -20.',
    hint: 'Bring the clips that are there to the new settings, without asking the backend: chatterpipe reprocess DIR.',
  });
});

test('a dataset without its takes is refused before anything changes', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  const before = await datasetBytes(output);
  await rm(join(output, 'takes'), {recursive: true});
  await expect(reprocessDataset(output, {loudnessLufs: -20})).rejects.toMatchObject({
    code: 'USAGE',
    message: '12 kept clips have no whole take stored, and cannot be made anew: 1, 2, 3, 4, 5, ….',
  });
  expect(await datasetBytes(output)).toEqual(before);
});

test('a take that is not what the backend sent is no ground for a clip: refused before anything changes', async () => {
  const {output, generate} = await smallDataset();
  await generate({count: 3});
  const before = await datasetBytes(output);
  const [name = ''] = await readdir(join(output, 'takes'));
  const path = join(output, 'takes', name);
  const bytes = await readFile(path);
  // Half of it is gone, and what is left can be decoded.
  await writeFile(path, bytes.subarray(0, bytes.length / 2));
  await expect(reprocessDataset(output, {loudnessLufs: -20})).rejects.toMatchObject({
    code: 'USAGE',
    message: expect.stringMatching(/^1 kept clip has no whole take stored, and cannot be made anew: [123]\.$/),
    hint: expect.stringMatching(/^A few can be spoken again: chatterpipe redo .* [123]\. /),
  });
  expect(await datasetBytes(output)).toEqual(before);
});
