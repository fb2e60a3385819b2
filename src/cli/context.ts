import process from 'node:process';
import type {Command} from 'commander';
import {printable} from './print/printable.js';

/** How a command talks to the person or the program that called it. */
export type CliContext = {
  /** A line of result, on standard output. */
  print(line: string): void;
  /** A line of news, on standard error; silent with `--quiet` and `--json`. */
  tell(line: string): void;
  /** An object of `--json`, one line, with the version of the format; silent without. */
  emit(event: string, value: object): void;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  readonly isDebug: boolean;
  /** Whether a person looks on: progress may be drawn, questions may be asked. */
  readonly isTerminal: boolean;
  /** Fires at the first SIGINT, SIGTERM or SIGHUP; the second ends the process at once. */
  readonly signal: AbortSignal;
  /** 130, 143 or 129 once a signal came. */
  signalExitCode(): number | undefined;
  /** Stops listening for signals. */
  close(): void;
};

/** The version of the lines that `--json` prints. */
const jsonVersion = 1;

/** The options that every command has. */
export type CommonOptions = {readonly json?: boolean; readonly quiet?: boolean; readonly debug?: boolean};

/** Adds the options that every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'print one JSON object a line instead of text')
    .option('--quiet', 'print nothing but results and errors')
    .option('--debug', 'print the stack of an error');
}

/** The context of one call. */
export function createContext({json = false, quiet = false, debug = false}: CommonOptions): CliContext {
  const stopper = listenForSignals();
  return {
    print: line => void (json || process.stdout.write(`${printable(line)}\n`)),
    tell: line => void (json || quiet || process.stderr.write(`${printable(line)}\n`)),
    emit: (event, value) =>
      void (json && process.stdout.write(`${JSON.stringify({v: jsonVersion, event, ...value})}\n`)),
    isJson: json,
    isQuiet: quiet,
    isDebug: debug,
    isTerminal: process.stderr.isTTY === true && process.stdin.isTTY === true && !json && !quiet,
    ...stopper,
  };
}

const exitCodes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

function listenForSignals(): Pick<CliContext, 'signal' | 'signalExitCode' | 'close'> {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  const stop = (name: NodeJS.Signals): void => {
    exitCode = exitCodes[name as keyof typeof exitCodes];
    // With nobody listening any more, a second signal does what it always does: it ends the process.
    close();
    controller.abort();
  };
  const close = (): void => {
    for (const name of names) process.off(name, stop);
  };
  for (const name of names) process.on(name, stop);
  return {signal: controller.signal, signalExitCode: () => exitCode, close};
}
