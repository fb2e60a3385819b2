import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {writeFileDurably} from '../../src/io/durable-file.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

test('writes a file whole and leaves nothing else behind', async () => {
  const folder = await temporaryFolder();
  const content = Buffer.alloc(3_000_000, 7);
  await writeFileDurably(join(folder, 'take.wav'), content);
  expect((await readFile(join(folder, 'take.wav'))).equals(content)).toBe(true);
  expect(await readdir(folder)).toEqual(['take.wav']);
});

test('replaces an older file', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'metadata.csv'), 'old and longer than the new one');
  await writeFileDurably(join(folder, 'metadata.csv'), 'new');
  expect(await readFile(join(folder, 'metadata.csv'), 'utf8')).toBe('new');
});

test('a folder that is not there is DISK_FAILED, naming the file', async () => {
  const path = join(await temporaryFolder(), 'nowhere', 'take.wav');
  await expect(writeFileDurably(path, 'x')).rejects.toMatchObject({
    code: 'DISK_FAILED',
    message: expect.stringContaining(`Cannot write 1 bytes to ${path}: ENOENT`),
  });
});
