import {joinArrays} from '../../base/join-arrays.js';
import type {SpokenPiece} from './speak-pieces.js';
import type {SpeechWriter} from './speech-writer.js';

/** The bytes of a format, piece by piece as they are spoken; none of the parts is empty. The writer is dropped at the end, or when `signal` fires. */
export async function* encodePieces(
  pieces: AsyncGenerator<SpokenPiece, void>,
  writer: SpeechWriter,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  signal.addEventListener('abort', writer.drop, {once: true});
  try {
    let head = writer.begin();
    for await (const {samples} of pieces) {
      const bytes = joinArrays([head, await writer.write(samples)]);
      head = nothing;
      if (bytes.length > 0) yield bytes;
    }
    const last = joinArrays([head, await writer.end()]);
    if (last.length > 0) yield last;
  } finally {
    signal.removeEventListener('abort', writer.drop);
    writer.drop();
  }
}

const nothing = new Uint8Array(0);
