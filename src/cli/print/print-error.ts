import process from 'node:process';
import {isChatterpipeError} from '../../base/error.js';
import type {CliContext} from '../context.js';
import {printable} from './printable.js';

/** Prints an error: what happened and what to do, one line each; a bug of ours in one clear line; the stack with `--debug`. */
export function printError(error: unknown, context: CliContext): void {
  const {code, message, hint} = describe(error);
  context.emit('error', {code, message, ...(hint === undefined ? {} : {hint})});
  if (context.isJson) return;
  process.stderr.write(`chatterpipe: ${printable(message)}\n`);
  if (hint !== undefined) process.stderr.write(`  ${printable(hint)}\n`);
  if (context.isDebug) process.stderr.write(`${stackOf(error)}\n`);
}

function describe(error: unknown): {code: string; message: string; hint: string | undefined} {
  if (isChatterpipeError(error) && error.code !== 'INTERNAL') return error;
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'INTERNAL',
    message: `This is a bug of chatterpipe: ${message}`,
    hint: 'Nothing that was made is lost. Run it again with --debug and report what it prints.',
  };
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
