import {modelFailed, type OpenModel, runModel} from '../onnx/open-model.js';
import {makeTensor} from '../onnx/open-session.js';
import {frontEndOf} from './front-end.js';

/** Pieces that the network hears in one run: half an hour of a reference would not fit into memory at once. */
const piecesPerRun = 32;

/**
 * The embedding of a sound at 16 kHz, of length 1: each piece's embedding is brought to length 1, and their mean again. Throws
 * MODEL_FAILED where the model cannot be run, or finds no direction.
 */
export async function embedSound(model: OpenModel, samples: Float32Array): Promise<Float32Array<ArrayBuffer>> {
  const {data, frameCount, bandCount} = frontEndOf(model)(samples);
  const pieceLength = frameCount * bandCount;
  const pieceCount = data.length / pieceLength;
  const [inputName] = model.session.inputNames as readonly [string];
  let sum: Float32Array<ArrayBuffer> | undefined;
  for (let first = 0; first < pieceCount; first += piecesPerRun) {
    const count = Math.min(piecesPerRun, pieceCount - first);
    const pieces = data.subarray(first * pieceLength, (first + count) * pieceLength);
    const input = makeTensor('float32', pieces, [count, frameCount, bandCount]);
    const [output = new Float32Array()] = Object.values(await runModel(model, {[inputName]: input}));
    const size = output.length / count;
    sum ??= new Float32Array(size);
    for (let piece = 0; piece < count; piece += 1) {
      const one = output.slice(piece * size, (piece + 1) * size);
      bringToLengthOne(one, model);
      for (const [at, value] of one.entries()) sum[at] = (sum[at] as number) + value;
    }
  }
  if (sum === undefined) throw modelFailed(model.file, 'it heard nothing.');
  bringToLengthOne(sum, model);
  return sum;
}

function bringToLengthOne(embedding: Float32Array, {file}: OpenModel): void {
  let sum = 0;
  for (const value of embedding) sum += value * value;
  if (!(sum > 0)) throw modelFailed(file, 'its embedding is all zeros.');
  const scale = 1 / Math.sqrt(sum);
  for (const [at, value] of embedding.entries()) embedding[at] = value * scale;
}
