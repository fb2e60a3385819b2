import {unreadable} from './unreadable.js';

/** A line of a phrase file without its ending, and its number, from 1. */
export type Line = {readonly text: string; readonly number: number};

/** The longest line that is read, in UTF-16 code units: a phrase is at most some hundred, so this is no phrase file. */
export const longestLineUnits = 1_048_576;

/**
 * Pieces of text → lines. LF, CRLF and CR end a line; the last one needs no ending. U+2028 and U+0085 do not end one. Throws
 * INPUT_UNREADABLE where a line is longer than {@link longestLineUnits}, so that a file without line ends is not held whole.
 */
export async function* splitLines(name: string, pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let pending = '';
  let number = 1;
  for await (const piece of pieces) {
    const text = pending + piece;
    // A CR at the very end may be the first half of CRLF.
    const certain = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, certain).split(/\r\n|\n|\r/);
    pending = (lines.pop() ?? '') + text.slice(certain);
    for (const line of lines) {
      yield {text: line, number};
      number += 1;
    }
    if (pending.length > longestLineUnits) {
      throw unreadable(
        name,
        number,
        `the line is longer than ${longestLineUnits} characters.`,
        'Put each phrase on a line of its own.',
      );
    }
  }
  const last = pending.endsWith('\r') ? pending.slice(0, -1) : pending;
  if (last !== '') {
    yield {text: last, number};
  }
}
