import {OnnxGraph, onnxModel, type TensorInfo} from './onnx-graph.js';
import type {Message} from './protobuf.js';
import {WhisperBlocks} from './whisper-blocks.js';
import {crossAttentionCache} from './whisper-cross-attention.js';
import {operatorSet} from './whisper-encoder.js';
import {headWidth, type WhisperShape} from './whisper-shape.js';
import type {WhisperWeights} from './whisper-weights.js';

/**
 * The decoder as hubs have it, "merged": one file for the first step and for those that follow. Takes `input_ids`,
 * `encoder_hidden_states`, `use_cache_branch` and, for each layer, the keys and values of the past (`past_key_values.…`); gives
 * `logits` and those of the present.
 */
export function whisperDecoder(weights: WhisperWeights, shape: WhisperShape): Message {
  const graph = new OnnxGraph();
  const blocks = new WhisperBlocks(graph, weights, shape);
  const places = addPlaces(graph);
  const embeddings = weights.use(graph, 'decoder/embeddings/weight');
  let state = embed(graph, weights, embeddings, places);
  const mask = causalMask(graph, places);
  crossAttentionCache(blocks);
  for (let layer = 0; layer < shape.decoderLayers; layer++) state = addLayer(blocks, layer, state, mask);
  const output = weights.normalise(graph, state, 'decoder/layer_norm');
  // The embedding is used for the output too, as in the original.
  graph.addNamed('MatMul', [output, graph.add('Transpose', [embeddings], {perm: [1, 0]})], ['logits']);
  return onnxModel(graph.toMessage('whisper_decoder', inputsOf(shape), outputsOf(shape)), operatorSet);
}

/** Where the new tokens stand: from `past` to before `total`. */
type Places = {readonly past: string; readonly total: string};

function addPlaces(graph: OnnxGraph): Places {
  const sizeOf = (input: string, dimension: number): string =>
    graph.add('Slice', [graph.add('Shape', [input]), graph.ints(dimension), graph.ints(dimension + 1)]);
  const past = sizeOf('past_key_values.0.decoder.key', 2);
  return {past, total: graph.add('Add', [past, sizeOf('input_ids', 1)])};
}

function embed(graph: OnnxGraph, weights: WhisperWeights, embeddings: string, {past, total}: Places): string {
  const all = weights.use(graph, 'decoder/position_encodings/encodings');
  const positions = graph.add('Slice', [all, past, total, graph.ints(0)]);
  return graph.add('Add', [graph.add('Gather', [embeddings, 'input_ids']), positions]);
}

/** [new tokens, all tokens]: 0 where a token may look, −10⁹ at what comes after it. */
function causalMask(graph: OnnxGraph, {past, total}: Places): string {
  const scalar = (value: string): string => graph.add('Squeeze', [value, graph.ints(0)]);
  const range = (from: string, to: string): string => graph.add('Range', [from, to, graph.int(1)]);
  const looked = graph.add('Unsqueeze', [range(graph.int(0), scalar(total)), graph.ints(0)]);
  const looking = graph.add('Unsqueeze', [range(scalar(past), scalar(total)), graph.ints(1)]);
  const isLater = graph.add('Greater', [looked, looking]);
  return graph.add('Where', [isLater, graph.float(-1e9), graph.float(0)]);
}

function addLayer(blocks: WhisperBlocks, layer: number, state: string, mask: string): string {
  const {graph, weights} = blocks;
  const name = `decoder/layer_${layer}`;
  const own = `${name}/self_attention`;
  const fresh = blocks.projectThree(weights.normalise(graph, state, `${own}/layer_norm`), `${own}/linear_0`);
  const key = append(graph, layer, 'key', fresh.key);
  const value = append(graph, layer, 'value', fresh.value);
  const looked = weights.linear(graph, blocks.attend({query: fresh.query, key, value, mask}), `${own}/linear_1`);
  const afterOwn = graph.add('Add', [state, looked]);

  const cross = `${name}/attention`;
  const asked = weights.linear(graph, weights.normalise(graph, afterOwn, `${cross}/layer_norm`), `${cross}/linear_0`);
  const heard = blocks.attend({
    query: blocks.splitHeads(asked),
    key: `present.${layer}.encoder.key`,
    value: `present.${layer}.encoder.value`,
  });
  const afterCross = graph.add('Add', [afterOwn, weights.linear(graph, heard, `${cross}/linear_2`)]);
  return blocks.feedForward(afterCross, `${name}/ffn`);
}

/** The keys or values of the past with the new ones behind them. */
function append(graph: OnnxGraph, layer: number, kind: 'key' | 'value', fresh: string): string {
  const present = `present.${layer}.decoder.${kind}`;
  graph.addNamed('Concat', [`past_key_values.${layer}.decoder.${kind}`, fresh], [present], {axis: 2});
  return present;
}

function inputsOf(shape: WhisperShape): readonly TensorInfo[] {
  return [
    {name: 'input_ids', type: 'int64', dims: ['batch', 'length']},
    {name: 'encoder_hidden_states', type: 'float32', dims: ['batch', 'encoder_length', shape.width]},
    ...cache(shape, 'past_key_values', 'past'),
    {name: 'use_cache_branch', type: 'bool', dims: [1]},
  ];
}

function outputsOf(shape: WhisperShape): readonly TensorInfo[] {
  return [
    {name: 'logits', type: 'float32', dims: ['batch', 'length', shape.vocabularySize]},
    ...cache(shape, 'present', 'total'),
  ];
}

function cache({decoderLayers, heads}: WhisperShape, prefix: string, length: string): readonly TensorInfo[] {
  const kinds = ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'];
  return Array.from({length: decoderLayers}, (_, layer) => layer).flatMap(layer =>
    kinds.map(kind => ({
      name: `${prefix}.${layer}.${kind}`,
      type: 'float32' as const,
      dims: ['batch', heads, `${length}_${kind.split('.')[0]}`, headWidth],
    })),
  );
}
