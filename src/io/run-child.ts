import {type ChildEnd, type ChildProgram, startChild} from './child-process.js';
import {createTail} from './output-tail.js';
import {startTimer} from './start-timer.js';

/** A program that is run to its end. */
export type RunOptions = Pick<ChildProgram, 'command' | 'args' | 'env'> & {
  /** Kills it. */
  readonly signal?: AbortSignal | undefined;
  /** Kills it when it takes longer. */
  readonly timeoutMs?: number;
  /** Called with each line that it prints, on either stream. */
  readonly onLine?: (line: string) => void;
};

/** What a program left; `output` is all of its standard output. */
export type RunResult = ChildEnd & {readonly output: string};

/** Runs a program to its end; how it ended is for the caller to judge. Throws DEPENDENCY_MISSING where it cannot be started. */
export async function runChild({command, args, env, signal, timeoutMs, onLine}: RunOptions): Promise<RunResult> {
  const chunks: Buffer[] = [];
  const lines = createTail(onLine);
  const onOutput = (chunk: Buffer): void => {
    chunks.push(chunk);
    lines.add(chunk);
  };
  const child = await startChild({
    command,
    args,
    env,
    onOutput,
    ...(onLine === undefined ? {} : {onErrorLine: onLine}),
  });
  const cancel = timeoutMs === undefined ? () => {} : startTimer(timeoutMs, child.kill);
  signal?.addEventListener('abort', child.kill, {once: true});
  if (signal?.aborted) child.kill();
  const end = await child.ended;
  cancel();
  signal?.removeEventListener('abort', child.kill);
  return {...end, output: Buffer.concat(chunks).toString('utf8')};
}
