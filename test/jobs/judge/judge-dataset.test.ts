import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {judgeDataset} from '../../../src/jobs/judge/judge-dataset.js';
import {decideByPerson} from '../../../src/jobs/person/decide-by-person.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {smallDataset} from '../../kit/small-dataset.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

test('other limits and back again give the first files; a dry run changes nothing', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  const first = await datasetBytes(output);
  // Half of the clips are below it.
  const lines = (await readFile(join(output, 'measurements.jsonl'), 'utf8')).trimEnd().split('\n');
  const crests: number[] = lines.map(line => JSON.parse(line).crestFactor).sort((a, b) => a - b);
  const harder = {leastCrestFactor: crests[6] as number};
  const dry = await judgeDataset(output, {limitChanges: harder, isDryRun: true});
  expect(dry.changed.length).toBeGreaterThan(0);
  expect(dry.changed.length).toBeLessThan(12);
  expect(await datasetBytes(output)).toEqual(first);

  const judged = await judgeDataset(output, {limitChanges: harder});
  expect(judged).toEqual({...dry, isDryRun: false});
  const {metadata, wavs} = await datasetBytes(output);
  expect(metadata.trimEnd().split('\n')).toHaveLength(12 - dry.changed.length);
  expect(Object.keys(wavs)).toHaveLength(12 - dry.changed.length);
  const card = JSON.parse(await readFile(join(output, 'dataset.json'), 'utf8'));
  expect(card.judging).toMatchObject({preset: 'default', changes: harder});

  expect((await judgeDataset(output, {limits: 'default'})).changed).toHaveLength(dry.changed.length);
  expect(await datasetBytes(output)).toEqual(first);
});

test('a person’s word outlives every judge', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  await decideByPerson({root: output, numbers: [3], verdict: 'rejected', by: 'aminah'});
  await judgeDataset(output, {limits: 'lenient'});
  expect(Object.keys((await datasetBytes(output)).wavs)).not.toContain('voice_00003.wav');
  await decideByPerson({root: output, numbers: [3, 4], verdict: 'kept', by: 'aminah'});
  const all = await judgeDataset(output, {limitChanges: {leastCrestFactor: 100}});
  expect(all).toMatchObject({kept: 2, rejected: 10, byPerson: 2, reasons: {drone: 10}});
  expect(Object.keys((await datasetBytes(output)).wavs)).toEqual(['voice_00003.wav', 'voice_00004.wav']);
});

test.each([
  [{limits: 'stict'}, '--limits knows no "stict".', 'Did you mean strict?'],
  [{limitChanges: {leastSnrDB: 3}}, '--limit knows no "leastSnrDB".', 'Did you mean leastSnrDb?'],
  [{limitChanges: {shortestSeconds: null}}, '--limit shortestSeconds wants a number.', undefined],
])('%j is a usage error', async (options, message, hint) => {
  const {output, generate} = await smallDataset();
  await generate({count: 1});
  await expect(judgeDataset(output, options)).rejects.toMatchObject({code: 'USAGE', message, hint});
});

test('a folder that is no dataset of ours is exit 2', async () => {
  await expect(judgeDataset(await temporaryFolder())).rejects.toMatchObject({code: 'NOT_A_DATASET', exitCode: 2});
});
