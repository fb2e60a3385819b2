import type {BitReader} from './bit-reader.js';
import {flacError} from './flac-error.js';
import {readResidual} from './read-residual.js';

/** The fixed predictors of RFC 9639 §9.2.5, as weights of the samples before, the last one first. */
const fixedWeights = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]] as const;

/**
 * Reads the samples of one channel of a frame (RFC 9639 §9.2). `bits` is their width, one more for a difference of channels: 25 at most, so that
 * sums of 32 products with weights of 15 bits are exact. Throws AUDIO_UNREADABLE `malformed`.
 */
export function readSubframe(reader: BitReader, blockSize: number, bits: number): Int32Array {
  const samples = new Int32Array(blockSize);
  if (reader.read(1) !== 0) throw flacError('malformed', 'a subframe does not begin with 0');
  const kind = reader.read(6);
  const wasted = reader.read(1) === 0 ? 0 : reader.readUnary() + 1;
  const width = bits - wasted;
  if (width < 1) throw flacError('malformed', `${wasted} of ${bits} bits of a subframe are said to be unused`);
  if (kind === 0) samples.fill(reader.readSigned(width));
  else if (kind === 1) readPlain(reader, samples, width);
  else if (kind >= 8 && kind <= 12) readFixed(reader, samples, {order: kind - 8, width});
  else if (kind >= 32) readLinear(reader, samples, {order: kind - 31, width});
  else throw flacError('malformed', `there is no subframe of kind ${kind}`);
  if (wasted > 0) for (let at = 0; at < blockSize; at += 1) samples[at] = (samples[at] as number) * 2 ** wasted;
  return samples;
}

type Predicted = {readonly order: number; readonly width: number};

function readPlain(reader: BitReader, samples: Int32Array, width: number): void {
  for (let at = 0; at < samples.length; at += 1) samples[at] = reader.readSigned(width);
}

function readFixed(reader: BitReader, samples: Int32Array, {order, width}: Predicted): void {
  readFirst(reader, samples, {order, width});
  readResidual(reader, samples, order);
  predict(samples, fixedWeights[order] ?? [], 0);
}

function readLinear(reader: BitReader, samples: Int32Array, {order, width}: Predicted): void {
  readFirst(reader, samples, {order, width});
  const precision = reader.read(4) + 1;
  const shift = reader.readSigned(5);
  if (precision === 16 || shift < 0)
    throw flacError('malformed', 'a predictor has a precision or shift that is not allowed');
  const weights = Array.from({length: order}, () => reader.readSigned(precision));
  readResidual(reader, samples, order);
  predict(samples, weights, shift);
}

/** Those that a predictor begins with. */
function readFirst(reader: BitReader, samples: Int32Array, {order, width}: Predicted): void {
  if (order > samples.length) throw flacError('malformed', `a block of ${samples.length} has a predictor of ${order}`);
  readPlain(reader, samples.subarray(0, order), width);
}

/** Adds to each sample, which holds what was left over, what is predicted from those before it. */
function predict(samples: Int32Array, weights: readonly number[], shift: number): void {
  const divisor = 2 ** shift;
  const order = weights.length;
  for (let at = order; at < samples.length; at += 1) {
    let sum = 0;
    for (let back = 0; back < order; back += 1) sum += (weights[back] as number) * (samples[at - 1 - back] as number);
    samples[at] = (samples[at] as number) + Math.floor(sum / divisor);
  }
}
