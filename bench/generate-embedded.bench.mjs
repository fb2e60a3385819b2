// How many clips a second the main job makes, start to end, with the embedded backend: eSpeak NG, HTTP, decoding,
// resampling, measuring, durable writing, all on this machine.
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);
const bin = join(import.meta.dirname, '..', 'bin', 'chatterpipe.cjs');
const folder = await mkdtemp(join(tmpdir(), 'chatterpipe-bench-'));

try {
  for (const count of [1, 200]) {
    const output = join(folder, String(count));
    const choice = ['--backend', 'embedded', '--voice', 'robot-mid.wav', '--language', 'ms', '--count', String(count)];
    const began = performance.now();
    await run(process.execPath, [bin, 'generate', ...choice, '--output', output, '--quiet']);
    const seconds = (performance.now() - began) / 1000;
    const {length: clips} = await readdir(join(output, 'wavs'));
    console.log(`${clips} clips in ${seconds.toFixed(2)} s: ${(clips / seconds).toFixed(1)} a second`);
  }
  console.log(`(${cpus().length} cores, Node ${process.version}; the first line is mostly the start)`);
} finally {
  await rm(folder, {recursive: true});
}
