import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openAppendLog} from '../../src/io/append-log.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

test('lines appended at once keep their order, and their offsets are where they stand', async () => {
  const path = join(await temporaryFolder(), 'clips.jsonl');
  const log = await openAppendLog(path, {isSynced: true});
  const offsets: number[] = [];
  const lines = Array.from({length: 500}, (_, index) => `line ${index} ${'é'.repeat(index % 7)}`);
  await Promise.all(
    lines.map(line => {
      offsets.push(log.endOffset);
      return log.append(line);
    }),
  );
  const content = await readFile(path);
  expect(content.toString()).toBe(`${lines.join('\n')}\n`);
  for (const [index, offset] of offsets.entries()) {
    expect(content.subarray(offset, content.indexOf(10, offset)).toString()).toBe(lines[index]);
  }
  await log.close();
});

test('goes on at the end of what is there', async () => {
  const path = join(await temporaryFolder(), 'clips.jsonl');
  await writeFile(path, 'first\n');
  const log = await openAppendLog(path, {isSynced: true});
  expect(log.endOffset).toBe(6);
  await log.append('second');
  await log.close();
  expect(await readFile(path, 'utf8')).toBe('first\nsecond\n');
});

test('a log that failed takes no more lines', async () => {
  const log = await openAppendLog('/dev/full', {isSynced: false});
  const full = {code: 'DISK_FULL', message: 'Cannot append to /dev/full: the disk is full.'};
  await expect(log.append('one')).rejects.toMatchObject(full);
  await expect(log.append('two')).rejects.toMatchObject(full);
  await log.close();
});
