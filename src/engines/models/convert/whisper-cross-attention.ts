import {OnnxGraph, type TensorInfo} from './onnx-graph.js';
import type {WhisperBlocks} from './whisper-blocks.js';
import {headWidth} from './whisper-shape.js';

/**
 * The keys and values of what was heard, of every layer: made from the encoder's output in the first step, handed on from the
 * past in all that follow. They do not change while a clip is decoded, and making them is most of the work of a step.
 */
export function crossAttentionCache(blocks: WhisperBlocks): void {
  const {graph, weights, shape} = blocks;
  const handOn = new OnnxGraph('past_');
  const make = new OnnxGraph('made_');
  const handedOn: TensorInfo[] = [];
  const made: TensorInfo[] = [];
  const names: string[] = [];
  const dims = ['batch', shape.heads, 'encoder_length', headWidth];
  for (let layer = 0; layer < shape.decoderLayers; layer++) {
    const name = `decoder/layer_${layer}/attention/linear_1`;
    for (const [index, kind] of (['key', 'value'] as const).entries()) {
      // The weights belong to the outer graph: the branches see its names.
      const matrix = weights.matrix(graph, `${name}/weight`, blocks.packed(index));
      const bias = weights.vector(graph, `${name}/bias`, blocks.packed(index));
      const flat = make.add('Add', [make.add('MatMul', ['encoder_hidden_states', matrix]), bias]);
      const split = make.add('Reshape', [flat, make.ints(0, 0, shape.heads, headWidth)]);
      made.push({name: make.add('Transpose', [split], {perm: [0, 2, 1, 3]}), type: 'float32', dims});
      const past = handOn.add('Identity', [`past_key_values.${layer}.encoder.${kind}`]);
      handedOn.push({name: past, type: 'float32', dims});
      names.push(`present.${layer}.encoder.${kind}`);
    }
  }
  const isFollowing = graph.add('Squeeze', ['use_cache_branch', graph.ints(0)]);
  graph.addNamed('If', [isFollowing], names, {
    then_branch: {graph: handOn.toMessage('hand_on', [], handedOn)},
    else_branch: {graph: make.toMessage('make', [], made)},
  });
}
