import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {feedFirstProcess} from '../../src/io/feed-process.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

const shell = (script: string) => ({program: 'sh', args: ['-c', script]});

test('the first program that is there is fed, and its end is waited for', async () => {
  const file = join(await temporaryFolder(), 'fed');
  const fed = await feedFirstProcess([{program: 'no-such-program-here', args: []}, shell(`cat > '${file}'`)]);
  expect(fed?.call.program).toBe('sh');
  // More than a pipe holds.
  const bytes = new Uint8Array(300_000).map((_, at) => at % 251);
  expect(await fed?.write(bytes)).toBe(true);
  expect(await fed?.finish()).toEqual({exitCode: 0, signal: null, lastWords: ''});
  expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
});

test('where none is there, there is none', async () => {
  expect(await feedFirstProcess([{program: 'no-such-program-here', args: []}])).toBeUndefined();
});

test('a program that ends takes nothing more, and its last words are kept', async () => {
  const fed = await feedFirstProcess([shell('echo "no sound card" >&2; exit 3')]);
  let isTaken = true;
  for (let round = 0; round < 50 && isTaken; round += 1) isTaken = (await fed?.write(new Uint8Array(100_000))) ?? true;
  expect(isTaken).toBe(false);
  expect(await fed?.finish()).toEqual({exitCode: 3, signal: null, lastWords: 'no sound card'});
});

test('a signal ends a program that takes nothing, and whoever waits goes on', async () => {
  const controller = new AbortController();
  const fed = await feedFirstProcess([shell('exec sleep 600')], controller.signal);
  const writing = fed?.write(new Uint8Array(1_000_000));
  controller.abort();
  expect(await writing).toBe(false);
  expect(await fed?.finish()).toMatchObject({exitCode: null, signal: 'SIGKILL'});
});
