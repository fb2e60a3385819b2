import {createWriteStream} from 'node:fs';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {expect} from 'vitest';
import {journalOnDisk, waitFor} from './journal-on-disk.js';
import {makeMemoryCgroup} from './memory.js';
import {setScene} from './scene.js';
import {chatterpipe, startProgram} from './start-program.js';
import {rememberTakes} from './undisturbed.js';

function* linesOf(count: number): Generator<string> {
  for (let index = 0; index < count; index += 1) yield `Ayat yang ke-${index} ini agak panjang dan biasa sahaja.\n`;
}

/**
 * Begins a dataset of `count` phrases in a control group of `limitMb`, stops it after some phrases, and goes on with it there:
 * both times it is not killed, and the second sitting asks for nothing that is journalled.
 */
export async function speakLongList(count: number, limitMb: number): Promise<void> {
  const {under} = makeMemoryCgroup(limitMb);
  const scene = await setScene({count});
  await pipeline(Readable.from(linesOf(count)), createWriteStream(join(scene.folder, 'list.txt')));
  const settings = ['--voice', 'anwar.wav', '--output', 'ds', '--language', 'ms', '--phrases', 'list.txt', '--json'];
  for (const sitting of [1, 2]) {
    const before = rememberTakes(scene);
    const run = startProgram([...under, ...chatterpipe('generate', ...settings)], {
      cwd: scene.folder,
      env: {CHATTERBOX_URL: scene.backend.url},
    });
    expect(
      await waitFor(() => run.printed().stdout.split('"event":"decided"').length > 10, run),
      `sitting ${sitting}`,
    ).toBe(true);
    run.child.kill('SIGINT');
    const {exitCode, signal, stdout} = await run.result;
    expect(signal ?? exitCode, stdout.slice(-500)).toBe(130);
    expect(stdout).toContain(`"asked":${count},`);
    before.expectNoneAskedAgain();
    expect(before.takes > 10).toBe(sitting === 2);
  }
  expect(journalOnDisk(scene.output).numbers).toHaveLength(count);
}
