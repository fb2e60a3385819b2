import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openDurableFolder} from '../../src/io/durable-folder.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

test('many files at once are all there, whole, and nothing else', async () => {
  const path = await temporaryFolder();
  const folder = await openDurableFolder(path);
  const names = Array.from({length: 50}, (_none, index) => `clip-${index}.wav`);
  await Promise.all(names.map((name, index) => folder.write(name, Buffer.alloc(1000 + index, index))));
  await folder.close();
  expect((await readdir(path)).sort()).toEqual(names.toSorted());
  expect(await readFile(join(path, 'clip-7.wav'))).toEqual(Buffer.alloc(1007, 7));
});

test('a folder that is not there is DISK_FAILED, naming it', async () => {
  const path = join(await temporaryFolder(), 'nowhere');
  await expect(openDurableFolder(path)).rejects.toMatchObject({
    code: 'DISK_FAILED',
    message: `Cannot open ${path}: ENOENT: no such file or directory, open '${path}'.`,
  });
});
