import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {judgeDataset} from '../../../src/jobs/judge/judge-dataset.js';
import {measureDataset} from '../../../src/jobs/measure/measure-dataset.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {smallDataset} from '../../kit/small-dataset.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

async function lastLines(folder: string, count: number): Promise<readonly {readonly [name: string]: unknown}[]> {
  const lines = (await readFile(join(folder, 'measurements.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.slice(-count).map(line => JSON.parse(line));
}

test('a dataset of ours measures the same again, with what was done to its takes, and no clip changes', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  const before = await datasetBytes(output);
  const first = await lastLines(output, 12);
  expect(await measureDataset(output)).toEqual({
    output,
    clips: 12,
    unreadable: [],
    missing: [],
    models: {},
    refused: 0,
    reasons: {},
    isForeign: false,
  });
  const byKey = new Map(first.map(line => [line['key'], line]));
  expect(first.some(({edits}) => (edits as readonly unknown[]).length > 0)).toBe(true);
  for (const line of await lastLines(output, 12)) expect(line).toEqual(byKey.get(line['key']));
  expect(await datasetBytes(output)).toEqual(before);
});

test('a folder that another tool made is measured in its language; what is no audio is named', async () => {
  const made = await smallDataset();
  await made.generate();
  const old = join(await temporaryFolder(), 'old');
  await mkdir(old);
  for (const name of ['metadata.csv', 'wavs']) await cp(join(made.output, name), join(old, name), {recursive: true});
  await writeFile(join(old, 'wavs', 'voice_00003.wav'), '{"detail":"Internal Server Error"}');
  await rm(join(old, 'wavs', 'voice_00005.wav'));
  await expect(measureDataset(old)).rejects.toMatchObject({
    code: 'USAGE',
    message: `${old} was not made by chatterpipe: in which language are its texts?`,
  });
  expect(await measureDataset(old, {language: 'ms_MY'})).toMatchObject({
    clips: 10,
    unreadable: [join(old, 'wavs', 'voice_00003.wav')],
    missing: ['voice_00005.wav'],
    isForeign: true,
  });
  expect(await lastLines(old, 12)).toHaveLength(11);
});

test('a model that was asked for by name and is not there is exit 2, with what gets it', async () => {
  const {output, generate} = await smallDataset();
  await generate({count: 1});
  await expect(measureDataset(output, {evidence: {recognition: 'whisper'}})).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    exitCode: 2,
    hint: expect.stringContaining('chatterpipe models get whisper-base'),
  });
});

test('limits of a dataset that was measured anew are found anew, and its card says what was not measured', async () => {
  const {output, generate} = await smallDataset();
  await generate({count: 30});
  const passes = async (): Promise<readonly string[]> =>
    (await readFile(join(output, 'clips.jsonl'), 'utf8')).split('\n').filter(line => line.includes('"type":"limits"'));
  const before = await passes();
  await measureDataset(output);
  await judgeDataset(output);
  expect(await passes()).toEqual(before);

  // As if an older chatterpipe had measured, which knew no pitch.
  const path = join(output, 'measurements.jsonl');
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll(/"pitchHz":[\d.]+,/g, ''));
  const card = join(output, 'dataset.json');
  await writeFile(card, (await readFile(card, 'utf8')).replace(/"notMeasured": \[[^\]]*\]/, '"notMeasured": []'));
  await measureDataset(output);
  await judgeDataset(output);
  expect(await passes()).toHaveLength(before.length + 1);
  expect(JSON.parse(await readFile(card, 'utf8')).judging).toMatchObject({
    models: {},
    notMeasured: ['recognition', 'speaker', 'mos', 'vad'],
  });
});

test.each(['gone', ''])(
  'a folder that is not there or is none of clips is exit 4, and stays as it is (%s)',
  async name => {
    const root = await temporaryFolder();
    const folder = join(root, name);
    await expect(measureDataset(folder, {language: 'ms'})).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      exitCode: 4,
    });
    expect(await readdir(root)).toEqual([]);
  },
);
