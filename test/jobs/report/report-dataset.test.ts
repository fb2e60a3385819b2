import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {measureDataset} from '../../../src/jobs/measure/measure-dataset.js';
import {decideByPerson} from '../../../src/jobs/person/decide-by-person.js';
import {listenToClips} from '../../../src/jobs/report/listen-to-clips.js';
import {reportDataset} from '../../../src/jobs/report/report-dataset.js';
import {wavOf} from '../../kit/scripted-backend.js';
import {smallDataset} from '../../kit/small-dataset.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

test('a page beside the clips plays them by relative addresses, and names what was rejected', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  await decideByPerson({root: output, numbers: [4], verdict: 'rejected', by: 'aminah'});
  const page = join(output, 'report.html');
  expect(await reportDataset(output)).toMatchObject({page, clips: 12, kept: 11});
  const text = await readFile(page, 'utf8');
  expect(text).toContain('src="rejected/voice_00004.wav"');
  expect(text).toMatch(/src="wavs\/voice_000\d\d\.wav"/);
  expect(text).toContain('aminah');
  expect(text).not.toContain('data:audio');
});

test('elsewhere it finds them too, or carries them inside', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  const page = join(await temporaryFolder(), 'page.html');
  await reportDataset(output, {output: page});
  expect(await readFile(page, 'utf8')).toMatch(/src="\.\.\/[^"]+\/ds\/wavs\/voice_000\d\d\.wav"/);
  await reportDataset(output, {output: page, isEmbedded: true});
  const text = await readFile(page, 'utf8');
  expect(text).toContain('src="data:audio/wav;base64,UklGR');
  expect(text).not.toMatch(/src="[^d][^"]*\.wav"/);
});

test('the same seed chooses the same clips to listen to', async () => {
  const {output, generate} = await smallDataset();
  await generate();
  const page = join(output, 'listen.html');
  expect(await listenToClips(output, {seed: 3, random: 4})).toEqual({page, clips: 4, among: 12});
  const first = await readFile(page, 'utf8');
  await listenToClips(output, {seed: 3, random: 4});
  expect(await readFile(page, 'utf8')).toBe(first);
  expect(await listenToClips(output, {seed: 3, numbers: [2, 5]})).toMatchObject({clips: 2});
  await expect(listenToClips(output, {seed: 3, numbers: [2, 99]})).rejects.toMatchObject({
    code: 'USAGE',
    message: 'There is no clip of number 99 to listen to.',
  });
  expect(await listenToClips(output, {seed: 3, isRejected: true})).toMatchObject({clips: 0, among: 0});
});

test('a folder that is no dataset is refused', async () => {
  const folder = await temporaryFolder();
  await expect(reportDataset(folder)).rejects.toMatchObject({code: 'INPUT_UNREADABLE'});
});

test('of a folder that somebody else made, what is no audio is rejected, and no command is shown that cannot work there', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'wavs'));
  await writeFile(join(folder, 'wavs', 'a.wav'), wavOf('pcm16', {input: 'Apa khabar?', voice: 'anwar.wav', seed: 1}));
  await writeFile(join(folder, 'wavs', 'b.wav'), '{"detail":"Internal Server Error"}');
  await writeFile(join(folder, 'metadata.csv'), 'a.wav|Apa khabar?\nb.wav|Selamat pagi.\n');
  await measureDataset(folder, {language: 'ms'});
  expect(await reportDataset(folder)).toMatchObject({clips: 2, kept: 1});
  const page = await readFile(join(folder, 'report.html'), 'utf8');
  expect(page).toContain('The file is no audio that can be decoded.');
  await listenToClips(folder, {seed: 1, isRejected: true});
  for (const text of [page, await readFile(join(folder, 'listen.html'), 'utf8')]) {
    expect(text).not.toMatch(/chatterpipe (?:redo|keep|drop|generate)/);
  }
});
