import {mkdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {listClips, NumberSet} from '../../src/dataset/list-clips.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

test('clips are known by their numbers; whatever else is there is a stranger', async () => {
  const folder = await temporaryFolder();
  for (const name of [
    'voice_00001.wav',
    'voice_00032.wav',
    'voice_00033.wav',
    'voice_1.wav',
    'voice_000002.wav',
    'x.txt',
  ]) {
    await writeFile(join(folder, name), '');
  }
  await mkdir(join(folder, 'voice_00003.wav'));
  await symlink('voice_00001.wav', join(folder, 'voice_00004.wav'));
  const {numbers, strangers} = await listClips(folder, 32);
  expect([...numbers]).toEqual([1, 32]);
  expect(strangers).toEqual(
    ['voice_00003.wav', 'voice_000002.wav', 'voice_00004.wav', 'voice_00033.wav', 'voice_1.wav', 'x.txt'].sort(),
  );
});

test('a folder that is not there holds nothing', async () => {
  const {numbers, strangers} = await listClips(join(await temporaryFolder(), 'none'), 0);
  expect([[...numbers], strangers]).toEqual([[], []]);
});

test('a set of numbers takes, tells and gives back', () => {
  const set = new NumberSet(100);
  for (const number of [0, 31, 32, 63, 100]) set.add(number);
  expect([set.has(31), set.has(30), set.delete(31), set.delete(31), set.has(31)]).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
  expect([...set]).toEqual([0, 32, 63, 100]);
});
