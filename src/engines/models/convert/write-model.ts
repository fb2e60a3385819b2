import {ChatterpipeError} from '../../../base/error.js';
import {replaceFileDurably} from '../../../io/durable-file.js';
import type {Message} from './protobuf.js';

/** A message of Protocol Buffers, and so a file of ONNX, holds less than 2 GiB. */
const largestBytes = 2 ** 31 - 1;
/** Pieces up to here are gathered: most have a few bytes. */
const batchBytes = 1 << 20;

/** Writes a model durably, piece by piece. Throws MODEL_FAILED for one that is too large, DISK_FULL, DISK_FAILED. */
export async function writeModel(path: string, {pieces, sizeBytes}: Message): Promise<void> {
  if (sizeBytes > largestBytes)
    throw new ChatterpipeError('MODEL_FAILED', `Cannot write ${path}: it would have ${sizeBytes} bytes.`, {
      hint: 'A file of ONNX holds 2 GiB: get this model from a hub instead.',
      details: {path, sizeBytes},
    });
  await replaceFileDurably(path, async file => {
    for (const batch of batches(pieces))
      await file.add(batch.length === 1 ? (batch[0] as Uint8Array) : Buffer.concat(batch));
  });
}

function* batches(pieces: readonly Uint8Array[]): Generator<readonly Uint8Array[]> {
  let batch: Uint8Array[] = [];
  let gathered = 0;
  for (const piece of pieces) {
    if (gathered + piece.length > batchBytes && batch.length > 0) {
      yield batch;
      [batch, gathered] = [[], 0];
    }
    batch.push(piece);
    gathered += piece.length;
  }
  if (batch.length > 0) yield batch;
}
