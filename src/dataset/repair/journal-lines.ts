import {readFileChunks} from '../../io/read-file-chunks.js';

/** A line of a file as its bytes, without its line break. */
export type RawLine = {
  readonly bytes: Buffer;
  /** From 1. */
  readonly lineNumber: number;
  /** False for what follows the last line break. */
  readonly isWhole: boolean;
};

/** The lines of a file in order, whatever bytes they hold and however long they are. Throws DISK_FAILED, INPUT_UNREADABLE. */
export async function* readRawLines(path: string): AsyncGenerator<RawLine> {
  let pieces: Uint8Array[] = [];
  let lineNumber = 0;
  for await (const chunk of readFileChunks(path)) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      pieces.push(chunk.subarray(start, end));
      lineNumber += 1;
      yield {bytes: Buffer.concat(pieces), lineNumber, isWhole: true};
      pieces = [];
      start = end + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
  if (pieces.length > 0) yield {bytes: Buffer.concat(pieces), lineNumber: lineNumber + 1, isWhole: false};
}

const strictUtf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** The text of a line without a CR at its end, or undefined where it is no UTF-8. */
export function lineText(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes).replace(/\r$/, '');
  } catch {
    return undefined;
  }
}
