// The built command line as a measured process of its own.
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

export const bin = join(import.meta.dirname, '..', '..', 'bin', 'chatterpipe.cjs');
const tellUsage = pathToFileURL(join(import.meta.dirname, 'tell-usage.mjs')).href;

/**
 * Starts the command line. `ended` gives what it used: all threads, the main thread, and the most memory that was resident.
 * @param {readonly string[]} argv
 * @param {{exitCodes?: readonly number[], imports?: readonly string[], env?: Record<string, string>}} [options] any other end is an error, with
 *   what was printed; `imports` are files to load first
 */
export function startCli(argv, {exitCodes = [0], imports = [], env = {}} = {}) {
  const folder = mkdtemp(join(tmpdir(), 'chatterpipe-usage-'));
  const began = performance.now();
  const started = folder.then(path =>
    spawn(process.execPath, [...[tellUsage, ...imports].flatMap(file => ['--import', file]), bin, ...argv], {
      env: {...process.env, ...env, CHATTERPIPE_BENCH_USAGE: join(path, 'usage.json')},
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  const run = async () => {
    const child = await started;
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk));
    const exitCode = await new Promise(resolve => child.once('close', resolve));
    const seconds = (performance.now() - began) / 1000;
    if (!exitCodes.includes(exitCode)) throw new Error(`chatterpipe ${argv[0]} ended with ${exitCode}:\n${printed}`);
    const usage = JSON.parse(await readFile(join(await folder, 'usage.json'), 'utf8'));
    await rm(await folder, {recursive: true});
    return {...usage, seconds, printed};
  };
  return {ended: run(), stop: async () => (await started).kill('SIGTERM')};
}

/** Runs the command line to its end. @type {(...args: Parameters<typeof startCli>) => ReturnType<typeof startCli>['ended']} */
export const runCli = (argv, expected) => startCli(argv, expected).ended;
