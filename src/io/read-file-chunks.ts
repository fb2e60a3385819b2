import {open} from 'node:fs/promises';
import {diskError} from '../base/disk-error.js';
import {ChatterpipeError} from '../base/error.js';

import {statPath} from './stat-path.js';

const chunkBytes = 1 << 18;

/** The bytes of a file in pieces, so that a large one is never held whole. Throws INPUT_UNREADABLE for what is no plain file. */
export async function* readFileChunks(path: string): AsyncGenerator<Uint8Array> {
  // Before opening it: a pipe would wait for a writer for ever.
  const status = await statPath(path);
  if (status === undefined) throw cannotRead(path, 'there is no such file');
  if (status.kind !== 'file')
    throw cannotRead(path, status.kind === 'folder' ? 'it is a folder' : 'it is not a plain file');
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw cannotRead(path, error instanceof Error ? error.message : String(error), error);
  });
  try {
    for (;;) {
      const {bytesRead, buffer} = await handle.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw diskError(error, 'read', path);
  } finally {
    await handle.close();
  }
}

function cannotRead(path: string, why: string, cause?: unknown): ChatterpipeError {
  return new ChatterpipeError('INPUT_UNREADABLE', `Cannot read ${path}: ${why}.`, {
    hint: 'Give a text file of phrases: txt, csv, tsv or jsonl.',
    details: {path},
    cause,
  });
}
