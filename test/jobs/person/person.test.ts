import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {decideByPerson} from '../../../src/jobs/person/decide-by-person.js';
import {redoPhrases} from '../../../src/jobs/person/redo-phrases.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {smallDataset} from '../../kit/small-dataset.js';

test('a clip that is dropped leaves the list, and comes back when it is kept', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  const before = await datasetBytes(output);
  const dropped = await decideByPerson({root: output, numbers: [2], verdict: 'rejected', by: 'aminah'});
  expect(dropped).toEqual([{number: 2, text: expect.any(String), was: 'kept'}]);
  expect((await datasetBytes(output)).metadata).not.toContain('voice_00002.wav');
  expect(await decideByPerson({root: output, numbers: [2], verdict: 'kept', by: 'aminah'})).toMatchObject([
    {was: 'rejected'},
  ]);
  expect(await datasetBytes(output)).toEqual(before);
  expect(await readFile(join(output, 'clips.jsonl'), 'utf8')).toMatch(/"verdict":"rejected",.*"by":"aminah"\}/);
});

test('numbers that are not there are refused before anything changes', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  const before = await datasetBytes(output);
  await expect(
    decideByPerson({root: output, numbers: [2, 13, 99], verdict: 'rejected', by: 'a'}),
  ).rejects.toMatchObject({
    code: 'USAGE',
    message: 'The dataset has no phrase of number 13, 99.',
    hint: 'Its numbers are those of the files: voice_00042.wav is 42; the highest is 12.',
  });
  expect(await datasetBytes(output)).toEqual(before);
});

test('a phrase is spoken again with new seeds; the best of its new takes is chosen', async () => {
  const {output, backend, generate} = await smallDataset();
  await generate();
  const before = await datasetBytes(output);
  const seeds = backend.speechRequests.map(({body}) => body?.['seed']);
  backend.forget();
  const summary = await redoPhrases({numbers: [5], takes: 3, by: 'aminah', generate: {output, backend: backend.url}});
  expect(summary).toMatchObject({asked: 12, kept: 12, undecided: 0});
  expect(backend.speechRequests).toHaveLength(3);
  for (const {body} of backend.speechRequests) expect(seeds).not.toContain(body?.['seed']);
  const after = await datasetBytes(output);
  expect(after.metadata).toBe(before.metadata);
  expect(after.wavs['voice_00005.wav']).not.toBe(before.wavs['voice_00005.wav']);
  expect({...after.wavs, 'voice_00005.wav': ''}).toEqual({...before.wavs, 'voice_00005.wav': ''});
});

test('with another text a phrase keeps its number, and later sittings keep the text', async () => {
  const {output, backend, generate} = await smallDataset();
  await generate();
  const wanted = {output, backend: backend.url};
  await redoPhrases({numbers: [7], text: 'Harga RM15.50 sahaja.', by: 'aminah', generate: wanted});
  const row = 'voice_00007.wav|Harga lima belas ringgit lima puluh sen sahaja.\n';
  expect((await datasetBytes(output)).metadata).toContain(row);
  backend.forget();
  expect(await generate()).toMatchObject({asked: 12, kept: 12, unlisted: 0});
  expect(backend.speechRequests).toHaveLength(0);
  expect((await datasetBytes(output)).metadata).toContain(row);
});

test('a text for two phrases, and one that cannot be spoken, are refused', async () => {
  const {output, backend, generate} = await smallDataset();
  await generate();
  const wanted = {output, backend: backend.url};
  await expect(redoPhrases({numbers: [1, 2], text: 'Ya.', by: 'a', generate: wanted})).rejects.toMatchObject({
    code: 'USAGE',
    message: '--text is the text of one phrase, and several numbers were given.',
  });
  await expect(redoPhrases({numbers: [1], text: '…', by: 'a', generate: wanted})).rejects.toMatchObject({
    code: 'TEXT_REFUSED',
  });
});
