import {type ChildProcessByStdio, spawn} from 'node:child_process';
import type {Readable, Writable} from 'node:stream';
import {errnoOf} from '../base/disk-error.js';
import {ChatterpipeError} from '../base/error.js';

/** A program as it is started: without a shell, so that its arguments reach it as they are. */
export type ProgramStart = {
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the program: nothing of ours is added. */
  readonly env: Readonly<Record<string, string>>;
};

/** The program that leads a process group of its own, with pipes for its three streams. */
export type GroupLeader = ChildProcessByStdio<Writable, Readable, Readable> & {readonly pid: number};

/**
 * Starts a program in a process group of its own, and kills what is left of the group when the program has exited: what it started may
 * still hold the pipes. Throws DEPENDENCY_MISSING where there is no such program, or it cannot be run.
 */
export async function startGroup({command, args, env}: ProgramStart): Promise<GroupLeader> {
  const child = spawn(command, [...args], {env: {...env}, detached: true, stdio: ['pipe', 'pipe', 'pipe']});
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', error => reject(notStarted(command, error)));
  });
  const leader = child as GroupLeader;
  // It may end before it has read what was written.
  leader.stdin.on('error', () => {});
  leader.once('exit', () => signalTo(-leader.pid, 'SIGKILL'));
  return leader;
}

/** Sends a signal to a process, or with a negative number to a process group; one that is gone gets none. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
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
