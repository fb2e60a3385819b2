import process from 'node:process';
import {createInterface} from 'node:readline/promises';
import {ChatterpipeError} from '../base/error.js';

/** Asks a person a question on the terminal; gives the answer without white space around it. Throws STOPPED at Ctrl-C or the end of input. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({input: process.stdin, output: process.stderr});
  try {
    return (await terminal.question(question)).trim();
  } catch (error) {
    throw new ChatterpipeError('STOPPED', 'Nothing was answered, and nothing was done.', {cause: error});
  } finally {
    terminal.close();
  }
}
