import {createWriteStream, type WriteStream} from 'node:fs';
import type {Readable} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';
import {type GroupLeader, type ProgramStart, signalTo, startGroup} from './process-group.js';

/** A program that tells what it does in JSON. */
export type JsonProgram = ProgramStart & {
  /** Everything that it prints beside JSON goes here, the first 20 MB of it. */
  readonly logPath?: string;
  /** Called with each JSON object that it prints on standard output, a line each. */
  readonly onEvent: (event: Readonly<Record<string, unknown>>) => void;
};

/** How a program ended. */
export type ProcessEnd = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it printed last beside JSON, at most 50 lines. */
  readonly tail: readonly string[];
};

/** A program that runs. It is told that we are gone by the end of its standard input, however we end. */
export interface JsonProcess {
  readonly pid: number;
  /** Resolves once it has ended and nothing of its group is left. */
  readonly ended: Promise<ProcessEnd>;
  /** Sends SIGTERM, and after `graceMs` SIGKILL to it and all that it started. */
  stop(graceMs: number): void;
  /** SIGKILL to it and all that it started. */
  kill(): void;
}

/** Starts a program in a process group of its own. Throws DEPENDENCY_MISSING where there is no such program, or it cannot be run. */
export async function startJsonProcess(program: JsonProgram): Promise<JsonProcess> {
  return watch(await startGroup(program), new Tail(program.logPath), program.onEvent);
}

function watch(child: GroupLeader, tail: Tail, onEvent: JsonProgram['onEvent']): JsonProcess {
  const {pid} = child;
  const killGroup = () => signalTo(-pid, 'SIGKILL');
  let timer: NodeJS.Timeout | undefined;
  readLines(child.stdout, line => {
    const event = parseEvent(line);
    if (event === undefined) tail.add(line);
    else onEvent(event);
  });
  readLines(child.stderr, line => tail.add(line));
  const ended = new Promise<ProcessEnd>(resolve => {
    child.once('exit', () => clearTimeout(timer));
    child.once('close', (exitCode, signal) => {
      void tail.close().then(() => resolve({exitCode, signal, tail: tail.lines}));
    });
  });
  return {
    pid,
    ended,
    kill: killGroup,
    stop(graceMs) {
      signalTo(pid, 'SIGTERM');
      timer ??= setTimeout(killGroup, graceMs);
    },
  };
}

/** A longer line is cut into several: a program that prints no line break must not fill our memory. */
const longestLine = 1_000_000;

function readLines(stream: Readable, onLine: (line: string) => void): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split(/\r?\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onLine(line);
    if (rest.length <= longestLine) return;
    onLine(rest);
    rest = '';
  });
  stream.on('end', () => void (rest !== '' && onLine(rest)));
}

function parseEvent(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const [mostLines, mostLogged] = [50, 20_000_000] as const;

/** The last lines, and the log. A log that cannot be written does not stop anything. */
class Tail {
  readonly lines: string[] = [];
  readonly #log: WriteStream | undefined;
  #logged = 0;

  constructor(logPath: string | undefined) {
    this.#log = logPath === undefined ? undefined : createWriteStream(logPath, {flags: 'a'});
    this.#log?.on('error', () => {});
  }

  add(line: string): void {
    this.lines.push(line.length > 2000 ? `${line.slice(0, 2000)}…` : line);
    if (this.lines.length > mostLines) this.lines.shift();
    if (this.#logged > mostLogged) return;
    this.#logged += line.length + 1;
    this.#log?.write(`${line}\n`);
  }

  close(): Promise<void> {
    return new Promise(resolve => {
      if (this.#log === undefined || this.#log.destroyed) resolve();
      else this.#log.end(() => resolve());
    });
  }
}
