import {longestLineUnits} from './split-lines.js';

/** The first line that is not blank, and the whole text again, from its beginning. */
export type Peeked = {readonly firstLine: string; readonly pieces: AsyncIterable<string>};

/** Reads as far as the end of the first line that is not blank, or as a line may be long. */
export async function peekFirstLine(pieces: AsyncGenerator<string>): Promise<Peeked> {
  let head = '';
  let firstLine: string | undefined;
  while (firstLine === undefined && head.length <= longestLineUnits) {
    const next = await pieces.next();
    if (next.done === true) {
      break;
    }
    head += next.value;
    firstLine = firstWholeLine(head);
  }
  return {firstLine: firstLine ?? head.trim(), pieces: resume(head, pieces)};
}

function firstWholeLine(head: string): string | undefined {
  const text = head.trimStart();
  const end = text.search(/[\r\n]/);
  return end < 0 ? undefined : text.slice(0, end);
}

async function* resume(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield head;
    yield* rest;
  } finally {
    // Who stops early, even at the head, must find the file closed.
    await rest.return(undefined);
  }
}
