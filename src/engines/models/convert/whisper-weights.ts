import {ChatterpipeError} from '../../../base/error.js';
import type {OnnxGraph} from './onnx-graph.js';
import type {Ct2Model, Ct2Tensor} from './read-ctranslate2.js';

/** Rows of a tensor, from the first to before the last; a packed matrix holds query, key and value below one another. */
export type Rows = {readonly from: number; readonly to: number};

/** Puts the weights of a Whisper model into graphs: float16 stays so in the file, and is cast to float32 where it is used. */
export class WhisperWeights {
  constructor(
    readonly model: Ct2Model,
    readonly path: string,
  ) {}

  /** A tensor, or MODEL_FAILED. */
  tensor(name: string): Ct2Tensor {
    const tensor = this.model.tensors.get(name);
    if (tensor !== undefined) return tensor;
    throw new ChatterpipeError('MODEL_FAILED', `Cannot convert ${this.path}: the weight ${name} is not in it.`, {
      hint: 'Give the folder of a Whisper model of CTranslate2.',
      details: {path: this.path, weight: name},
    });
  }

  /** The size of one dimension of a tensor. */
  size(name: string, dimension: number): number {
    return this.tensor(name).dims[dimension] ?? 1;
  }

  /** How many layers lie below `encoder` or `decoder`. */
  layers(part: string): number {
    let count = 0;
    while (this.model.tensors.has(`${part}/layer_${count}/ffn/linear_0/weight`)) count++;
    return count;
  }

  /** A whole tensor as float32. */
  use(graph: OnnxGraph, name: string): string {
    return asFloat32(graph, name, this.tensor(name));
  }

  /** `x · Wᵀ + b` with some rows of W and b: CTranslate2 keeps weights as [out, in]. All rows unless said. */
  linear(
    graph: OnnxGraph,
    input: string,
    name: string,
    rows: Rows = {from: 0, to: this.size(`${name}/weight`, 0)},
  ): string {
    return graph.add('Add', [
      graph.add('MatMul', [input, this.matrix(graph, `${name}/weight`, rows)]),
      this.vector(graph, `${name}/bias`, rows),
    ]);
  }

  /** Some rows of a matrix, turned on its side: [in, out]. */
  matrix(graph: OnnxGraph, name: string, rows: Rows): string {
    return asFloat32(graph, `${name}.turned.${rows.from}`, transpose(takeRows(this.tensor(name), rows)));
  }

  /** Some elements of a vector. */
  vector(graph: OnnxGraph, name: string, rows: Rows): string {
    return asFloat32(graph, `${name}.${rows.from}`, takeRows(this.tensor(name), rows));
  }

  /** Layer normalisation with the gain and offset below `name`. */
  normalise(graph: OnnxGraph, input: string, name: string): string {
    const parts = [input, this.use(graph, `${name}/gamma`), this.use(graph, `${name}/beta`)];
    return graph.add('LayerNormalization', parts, {axis: -1, epsilon: {float: 1e-5}});
  }
}

function asFloat32(graph: OnnxGraph, name: string, {type, dims, bytes}: Ct2Tensor): string {
  const cast = `${name}.float32`;
  const isNew = graph.isNew(name);
  graph.constant(name, type, dims, bytes);
  if (type === 'float32') return name;
  if (isNew) graph.addNamed('Cast', [name], [cast], {to: 1});
  return cast;
}

const elementBytes = {float32: 4, float16: 2} as const;

function takeRows({type, dims, bytes}: Ct2Tensor, {from, to}: Rows): Ct2Tensor {
  const [, ...rest] = dims;
  const rowBytes = elementBytes[type] * rest.reduce((product, size) => product * size, 1);
  return {type, dims: [to - from, ...rest], bytes: bytes.subarray(from * rowBytes, to * rowBytes)};
}

function transpose({type, dims, bytes}: Ct2Tensor): Ct2Tensor {
  const [rows = 1, columns = 1] = dims;
  // A copy: the bytes in the file may not lie at a multiple of their size.
  const {buffer} = Uint8Array.from(bytes);
  const from = type === 'float16' ? new Uint16Array(buffer) : new Uint32Array(buffer);
  const to = type === 'float16' ? new Uint16Array(from.length) : new Uint32Array(from.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) to[column * rows + row] = from[row * columns + column] as number;
  return {type, dims: [columns, rows], bytes: Buffer.from(to.buffer)};
}
