import type {BitReader} from './bit-reader.js';
import {flacError} from './flac-error.js';

/**
 * Reads what a predictor left over (RFC 9639 §9.2.7) into `samples`, behind the first `order` of them: Rice codes in partitions, each with a
 * parameter of its own, or plain numbers. Throws AUDIO_UNREADABLE `malformed` where the partitions do not fit the block.
 */
export function readResidual(reader: BitReader, samples: Int32Array, order: number): void {
  const method = reader.read(2);
  if (method > 1) throw flacError('malformed', 'a subframe is coded in a way that does not exist');
  const parameterBits = method === 0 ? 4 : 5;
  const partitions = 2 ** reader.read(4);
  const length = samples.length / partitions;
  if (!Number.isInteger(length) || length < order) {
    throw flacError('malformed', `${samples.length} samples cannot be parted into ${partitions}`);
  }
  for (let partition = 0; partition < partitions; partition += 1) {
    const part = samples.subarray(partition === 0 ? order : partition * length, (partition + 1) * length);
    const parameter = reader.read(parameterBits);
    if (parameter === 2 ** parameterBits - 1) readPlain(reader, part);
    else readRice(reader, part, parameter);
  }
}

function readPlain(reader: BitReader, part: Int32Array): void {
  const bits = reader.read(5);
  for (let at = 0; at < part.length; at += 1) part[at] = bits === 0 ? 0 : reader.readSigned(bits);
}

/** Even numbers stand for 0, 1, 2, …, odd ones for −1, −2, … */
function readRice(reader: BitReader, part: Int32Array, parameter: number): void {
  const step = 2 ** parameter;
  for (let at = 0; at < part.length; at += 1) {
    const folded = reader.readUnary() * step + reader.read(parameter);
    part[at] = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
  }
}
