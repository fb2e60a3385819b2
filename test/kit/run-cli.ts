import {type ChildProcess, type ChildProcessWithoutNullStreams, spawn} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';
import {temporaryFolder} from './temporary-folder.js';

/** How a run of the command line ended. */
export type CliResult = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A run of the command line that is under way. */
export type CliRun = {readonly child: ChildProcess; readonly result: Promise<CliResult>};

const bin = fileURLToPath(new URL('../../bin/chatterpipe.cjs', import.meta.url));

/** Starts the built command line as a process of its own; it is killed if the test ends first. */
export function startCli(
  argv: readonly string[],
  {cwd, env = {}}: {readonly cwd: string; readonly env?: Record<string, string>},
): CliRun {
  const child = spawn(process.execPath, [bin, ...argv], {cwd, env: {PATH: process.env['PATH'], ...env}});
  const result = resultOf(child);
  onTestFinished(() => void child.kill('SIGKILL'));
  return {child, result};
}

function resultOf(child: ChildProcessWithoutNullStreams): Promise<CliResult> {
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', chunk => {
    stdout += chunk;
  });
  child.stderr.on('data', chunk => {
    stderr += chunk;
  });
  return new Promise(resolve => {
    child.on('close', (exitCode, signal) => resolve({exitCode, signal, stdout, stderr}));
  });
}

/**
 * Runs a line as it is typed in a shell, in which `chatterpipe` is the built command line. Whatever a message names as a command can be run so.
 */
export async function runTyped(
  line: string,
  {cwd, env = {}}: {readonly cwd: string; readonly env?: Record<string, string>},
): Promise<CliResult> {
  const programs = await temporaryFolder();
  const program = `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`;
  await writeFile(join(programs, 'chatterpipe'), program, {mode: 0o755});
  const PATH = `${programs}:${process.env['PATH']}`;
  return resultOf(spawn('/bin/sh', ['-c', line], {cwd, env: {...env, PATH}}));
}

/** Runs the built command line to its end. */
export function runCli(
  argv: readonly string[],
  options: {readonly cwd: string; readonly env?: Record<string, string>},
): Promise<CliResult> {
  return startCli(argv, options).result;
}
