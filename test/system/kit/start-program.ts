import {type ChildProcess, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';

/** How a program ended. */
export type ProgramResult = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A program that runs. */
export type RunningProgram = {
  readonly child: ChildProcess & {readonly pid: number};
  readonly result: Promise<ProgramResult>;
  /** What it has printed so far. */
  readonly printed: () => {readonly stdout: string; readonly stderr: string};
};

/** Where and under what a program runs. */
export type ProgramOptions = {readonly cwd: string; readonly env?: Readonly<Record<string, string>>};

const bin = fileURLToPath(new URL('../../../bin/chatterpipe.cjs', import.meta.url));

/** The command line of chatterpipe, for programs that start other programs. */
export function chatterpipe(...argv: readonly string[]): readonly string[] {
  return [process.execPath, bin, ...argv];
}

/** Starts a program in a process group of its own; what is left of the group when the test ends is killed. */
export function startProgram(command: readonly string[], {cwd, env = {}}: ProgramOptions): RunningProgram {
  const [program = '', ...argv] = command;
  const child = spawn(program, argv, {
    cwd,
    env: {PATH: process.env['PATH'], ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const parts: {stdout: string; stderr: string} = {stdout: '', stderr: ''};
  child.stdout.on('data', chunk => {
    parts.stdout += chunk;
  });
  child.stderr.on('data', chunk => {
    parts.stderr += chunk;
  });
  const result = new Promise<ProgramResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve({exitCode, signal, ...parts}));
  });
  result.catch(() => {});
  if (child.pid === undefined) throw new Error(`${program} did not start`);
  const {pid} = child;
  onTestFinished(async () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
    await result.catch(() => {});
  });
  return {child: child as ChildProcess & {readonly pid: number}, result, printed: () => parts};
}
