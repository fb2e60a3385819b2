import process from 'node:process';
import {createInterface} from 'node:readline/promises';

/** Asks a person a question on the terminal; gives the answer without white space around it. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({input: process.stdin, output: process.stderr});
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}
