import {type ChildProcess, spawn} from 'node:child_process';

/** A program and what it is called with. */
export type ProgramCall = {readonly program: string; readonly args: readonly string[]};

/** How a program ended that was fed. */
export type ProgramEnd = {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The end of what it said on standard error, at most 2,000 characters. */
  readonly lastWords: string;
};

/** A program that takes bytes on its standard input. */
export interface FedProcess {
  readonly call: ProgramCall;
  /** Waits while the program takes no more. Says whether it took them: a program that has ended takes nothing. */
  write(bytes: Uint8Array): Promise<boolean>;
  /** Ends the input and waits for the program to end. */
  finish(): Promise<ProgramEnd>;
  /** Ends the program at once. */
  kill(): Promise<ProgramEnd>;
}

/** Starts the first of several programs that is on this machine; undefined where none is. It ends with the signal. */
export async function feedFirstProcess(
  calls: readonly ProgramCall[],
  signal?: AbortSignal,
): Promise<FedProcess | undefined> {
  for (const call of calls) {
    const child = spawn(call.program, [...call.args], {stdio: ['pipe', 'ignore', 'pipe']});
    const isThere = await new Promise<boolean>(resolve => {
      child.once('spawn', () => resolve(true));
      child.once('error', () => resolve(false));
    });
    if (isThere) return feed(child, call, signal);
  }
  return undefined;
}

function feed(child: ChildProcess, call: ProgramCall, signal: AbortSignal | undefined): FedProcess {
  const input = child.stdin as NonNullable<typeof child.stdin>;
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', piece => {
    lastWords = (lastWords + piece).slice(-2000);
  });
  // A program that ends while it is fed is told by how it ended.
  input.on('error', () => {});
  child.on('error', () => {});
  const stop = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', stop, {once: true});
  const ended = new Promise<ProgramEnd>(resolve => {
    child.once('close', (exitCode, endSignal) => {
      signal?.removeEventListener('abort', stop);
      resolve({exitCode, signal: endSignal, lastWords: lastWords.trim()});
    });
  });
  if (signal?.aborted) stop();
  return {
    call,
    write: bytes =>
      Promise.race([
        new Promise<boolean>(resolve => {
          input.write(bytes, error => resolve(error == null));
        }),
        ended.then(() => false),
      ]),
    finish() {
      input.end();
      return ended;
    },
    kill() {
      stop();
      return ended;
    },
  };
}
