import {type ChildProcess, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';

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
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', chunk => {
    stdout += chunk;
  });
  child.stderr.on('data', chunk => {
    stderr += chunk;
  });
  const result = new Promise<CliResult>(resolve => {
    child.on('close', (exitCode, signal) => resolve({exitCode, signal, stdout, stderr}));
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {child, result};
}

/** Runs the built command line to its end. */
export function runCli(
  argv: readonly string[],
  options: {readonly cwd: string; readonly env?: Record<string, string>},
): Promise<CliResult> {
  return startCli(argv, options).result;
}
