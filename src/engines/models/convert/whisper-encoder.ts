import {OnnxGraph, onnxModel} from './onnx-graph.js';
import type {Message} from './protobuf.js';
import {WhisperBlocks} from './whisper-blocks.js';
import type {WhisperShape} from './whisper-shape.js';
import type {WhisperWeights} from './whisper-weights.js';

/** GELU came with version 20. */
export const operatorSet = 20;

/** The encoder as hubs have it: `input_features` [batch, bands, frames] → `last_hidden_state` [batch, frames / 2, width]. */
export function whisperEncoder(weights: WhisperWeights, shape: WhisperShape): Message {
  const graph = new OnnxGraph();
  const blocks = new WhisperBlocks(graph, weights, shape);
  let state = addPositions(graph, weights, convolve(graph, weights));
  for (let layer = 0; layer < shape.encoderLayers; layer++) {
    const name = `encoder/layer_${layer}`;
    const attention = `${name}/self_attention`;
    const input = weights.normalise(graph, state, `${attention}/layer_norm`);
    const mixed = weights.linear(
      graph,
      blocks.attend(blocks.projectThree(input, `${attention}/linear_0`)),
      `${attention}/linear_1`,
    );
    state = blocks.feedForward(graph.add('Add', [state, mixed]), `${name}/ffn`);
  }
  const output = weights.normalise(graph, state, 'encoder/layer_norm');
  graph.addNamed('Identity', [output], ['last_hidden_state']);
  return onnxModel(
    graph.toMessage(
      'whisper_encoder',
      [{name: 'input_features', type: 'float32', dims: ['batch', shape.melBands, 'frames']}],
      [{name: 'last_hidden_state', type: 'float32', dims: ['batch', 'encoder_length', shape.width]}],
    ),
    operatorSet,
  );
}

/** Two convolutions of width 3; the second halves the frames. Gives [batch, frames / 2, width]. */
function convolve(graph: OnnxGraph, weights: WhisperWeights): string {
  const layer = (input: string, name: string, stride: number): string => {
    const parts = [input, weights.use(graph, `${name}/weight`), weights.use(graph, `${name}/bias`)];
    return graph.add('Gelu', [graph.add('Conv', parts, {kernel_shape: [3], pads: [1, 1], strides: [stride]})]);
  };
  const features = layer(layer('input_features', 'encoder/conv1', 1), 'encoder/conv2', 2);
  return graph.add('Transpose', [features], {perm: [0, 2, 1]});
}

function addPositions(graph: OnnxGraph, weights: WhisperWeights, input: string): string {
  const length = graph.add('Slice', [graph.add('Shape', [input]), graph.ints(1), graph.ints(2)]);
  const all = weights.use(graph, 'encoder/position_encodings/encodings');
  return graph.add('Add', [input, graph.add('Slice', [all, graph.ints(0), length, graph.ints(0)])]);
}
