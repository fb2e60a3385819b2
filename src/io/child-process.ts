import {createTail} from './output-tail.js';
import {type GroupLeader, type ProgramStart, signalTo, startGroup} from './process-group.js';

/** A program that is started, and who hears it. */
export type ChildProgram = ProgramStart & {
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
  return watch(await startGroup(program), program);
}

function watch(child: GroupLeader, {onOutput, onErrorLine}: ChildProgram): RunningChild {
  const {pid} = child;
  const tail = createTail(onErrorLine);
  const kill = () => signalTo(-pid, 'SIGKILL');
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', onOutput);
  child.stderr.on('data', chunk => tail.add(chunk));
  const ended = new Promise<ChildEnd>(resolve => {
    child.once('exit', () => clearTimeout(timer));
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
