import {type ChildProcessByStdio, spawn} from 'node:child_process';
import type {Readable, Writable} from 'node:stream';
import {errnoOf} from '../base/disk-error.js';
import {ChatterpipeError} from '../base/error.js';
import {createTail} from './output-tail.js';

/** A program that is started without a shell: its arguments reach it as they are. */
export type ChildProgram = {
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the program: nothing of ours is added. */
  readonly env: Readonly<Record<string, string>>;
  /** Called with whatever it prints on standard output. */
  readonly onOutput: (chunk: Buffer) => void;
  /** Called with each line that it prints on standard error. */
  readonly onErrorLine?: (line: string) => void;
};

/** How a program ended. */
export type ChildEnd = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last lines of its standard error, at most 40. */
  readonly tail: readonly string[];
};

/** A program that runs, in a process group of its own. Its standard input ends when we do, however we end: that is its lifeline. */
export interface RunningChild {
  readonly pid: number;
  /** Resolves once it has ended and nothing of its group is left. */
  readonly ended: Promise<ChildEnd>;
  /** Writes to its standard input; nothing happens where it is gone. */
  write(text: string): void;
  /** Ends its standard input, and after `graceMs` kills it and all that it started. Twice is once. */
  stop(graceMs: number): Promise<ChildEnd>;
  /** Kills it and all that it started. */
  kill(): void;
}

/** Starts a program. Throws DEPENDENCY_MISSING where there is no such program, or it cannot be run. */
export async function startChild(program: ChildProgram): Promise<RunningChild> {
  const {command, args, env} = program;
  const child = spawn(command, args, {env: {...env}, detached: true, stdio: ['pipe', 'pipe', 'pipe']});
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', error => reject(notStarted(command, error)));
  });
  return watch(child, program);
}

function watch(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
  {onOutput, onErrorLine}: ChildProgram,
): RunningChild {
  const pid = child.pid as number;
  const tail = createTail(onErrorLine);
  const kill = () => killGroup(pid);
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', onOutput);
  child.stderr.on('data', chunk => tail.add(chunk));
  // It may end before it has read what was written.
  child.stdin.on('error', () => {});
  const ended = new Promise<ChildEnd>(resolve => {
    child.once('exit', () => {
      clearTimeout(timer);
      // What it started may still hold the pipes.
      kill();
    });
    child.once('close', (exitCode, signal) => resolve({exitCode, signal, tail: tail.lines()}));
  });
  return {
    pid,
    ended,
    kill,
    write: text => void (child.stdin.writable && child.stdin.write(text)),
    stop(graceMs) {
      child.stdin.end();
      timer ??= setTimeout(kill, graceMs);
      return ended;
    },
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (errnoOf(error) !== 'ESRCH') throw error;
  }
}

function notStarted(command: string, cause: Error): ChatterpipeError {
  const why = whyNot[errnoOf(cause)] ?? cause.message;
  return new ChatterpipeError('DEPENDENCY_MISSING', `Cannot start ${command}: ${why}.`, {
    hint: 'See what is missing: chatterpipe doctor',
    details: {command},
    cause,
  });
}

const whyNot: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such program',
  EACCES: 'it may not be run',
};
