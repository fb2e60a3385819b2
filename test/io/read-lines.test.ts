import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readLines} from '../../src/io/read-lines.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

async function walk(content: string | Uint8Array) {
  const path = join(await temporaryFolder(), 'lines');
  await writeFile(path, content);
  const seen: [string, number, number][] = [];
  return {seen, walk: await readLines(path, (...line) => seen.push(line))};
}

test('visits whole lines with their offsets and numbers, and reports a torn one', async () => {
  const {seen, walk: result} = await walk('a\nbé\n\ntorn');
  expect(seen).toEqual([
    ['a', 0, 1],
    ['bé', 2, 2],
    ['', 6, 3],
  ]);
  expect(result).toEqual({lines: 3, wholeBytes: 7, tornBytes: 4});
});

test('lines that cross the chunks it reads in are whole', async () => {
  const lines = Array.from({length: 40_000}, (_, index) => `${index}:${'语'.repeat(index % 30)}`);
  const {seen, walk: result} = await walk(`${lines.join('\n')}\n`);
  expect(seen.map(([line]) => line)).toEqual(lines);
  expect(result.tornBytes).toBe(0);
});

test('an endless line is not held: torn where the file ends in it, refused where it ends itself', async () => {
  const endless = new Uint8Array(3 << 20).fill(65);
  expect((await walk(endless)).walk).toEqual({lines: 0, wholeBytes: 0, tornBytes: 3 << 20});
  endless[endless.length - 1] = 10;
  await expect(walk(endless)).rejects.toMatchObject({
    code: 'INPUT_UNREADABLE',
    message: expect.stringMatching(/line 1 is longer than 1 MiB\.$/),
  });
});
