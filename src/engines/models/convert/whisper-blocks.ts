import type {OnnxGraph} from './onnx-graph.js';
import {headWidth, type WhisperShape} from './whisper-shape.js';
import type {Rows, WhisperWeights} from './whisper-weights.js';

/** What attention works on: each [batch, heads, length, 64]. */
export type Attention = {readonly query: string; readonly key: string; readonly value: string; readonly mask?: string};

/** The parts that Whisper's encoder and decoder are made of (A. Radford et al., 2022; pre-norm Transformer, GELU). */
export class WhisperBlocks {
  constructor(
    readonly graph: OnnxGraph,
    readonly weights: WhisperWeights,
    readonly shape: WhisperShape,
  ) {}

  /** [batch, length, width] → [batch, heads, length, 64]. */
  splitHeads(input: string): string {
    const {graph, shape} = this;
    const split = graph.add('Reshape', [input, graph.ints(0, 0, shape.heads, headWidth)]);
    return graph.add('Transpose', [split], {perm: [0, 2, 1, 3]});
  }

  /** Query, key and value of a packed projection, in heads. */
  projectThree(input: string, name: string): {readonly query: string; readonly key: string; readonly value: string} {
    const project = (part: number): string =>
      this.splitHeads(this.weights.linear(this.graph, input, name, this.packed(part)));
    return {query: project(0), key: project(1), value: project(2)};
  }

  /** The rows of part number `index` of a packed projection. */
  packed(index: number): Rows {
    const {width} = this.shape;
    return {from: index * width, to: (index + 1) * width};
  }

  /** softmax(Q·Kᵀ / √64 + mask) · V, back to [batch, length, width]. */
  attend({query, key, value, mask}: Attention): string {
    const {graph, shape} = this;
    const turned = graph.add('Transpose', [key], {perm: [0, 1, 3, 2]});
    const scores = graph.add('Mul', [graph.add('MatMul', [query, turned]), graph.float(1 / Math.sqrt(headWidth))]);
    const masked = mask === undefined ? scores : graph.add('Add', [scores, mask]);
    const mixed = graph.add('MatMul', [graph.add('Softmax', [masked], {axis: -1}), value]);
    const joined = graph.add('Transpose', [mixed], {perm: [0, 2, 1, 3]});
    return graph.add('Reshape', [joined, graph.ints(0, 0, shape.width)]);
  }

  /** `input` + W₁·GELU(W₀·norm(input)). */
  feedForward(input: string, name: string): string {
    const {graph, weights} = this;
    const wide = weights.linear(graph, weights.normalise(graph, input, `${name}/layer_norm`), `${name}/linear_0`);
    return graph.add('Add', [input, weights.linear(graph, graph.add('Gelu', [wide]), `${name}/linear_1`)]);
  }
}
