import {ChatterpipeError} from '../../../base/error.js';
import {readFileBytes} from '../../../io/read-file-bytes.js';
import {OnnxGraph, onnxModel} from './onnx-graph.js';
import type {Message} from './protobuf.js';
import {type FloatTensor, readTorchFile} from './read-torch-file.js';
import {writeModel} from './write-model.js';

/**
 * Turns the checkpoint of Resemblyzer (GE2E: L. Wan et al., 2018; three layers of LSTM, 256 wide) into ONNX at the path `to`:
 * `mels` [batch, frames, 40] → `embed` [batch, 256], of length 1. Throws MODEL_FAILED, DISK_FULL, DISK_FAILED.
 */
export async function convertGe2e(from: string, to: string): Promise<void> {
  const tensors = readTorchFile(await readFileBytes(from), 'model_state', from);
  await writeModel(to, ge2eModel(tensors, from));
}

const layers = 3;
const width = 256;
const melBands = 40;

function ge2eModel(tensors: ReadonlyMap<string, FloatTensor>, path: string): Message {
  const weight = (name: string): FloatTensor => {
    const tensor = tensors.get(name);
    if (tensor !== undefined) return tensor;
    throw new ChatterpipeError('MODEL_FAILED', `Cannot convert ${path}: the weight ${name} is not in it.`, {
      hint: 'Give the folder of the original checkpoint.',
      details: {path, weight: name},
    });
  };
  const graph = new OnnxGraph();
  // ONNX wants [frames, batch, bands].
  let sequence = graph.add('Transpose', ['mels'], {perm: [1, 0, 2]});
  let last = '';
  for (let layer = 0; layer < layers; layer++) {
    last = `last_${layer}`;
    sequence = addLstm(graph, layer, sequence, last, weight);
  }
  const state = graph.add('Squeeze', [last, graph.ints(0)]);
  const linear = [addTensor(graph, 'linear.weight', weight), addTensor(graph, 'linear.bias', weight)];
  const projected = graph.add('Relu', [graph.add('Gemm', [state, ...linear], {transB: 1})]);
  graph.addNamed('LpNormalization', [projected], ['embed'], {axis: 1, p: 2});
  return onnxModel(
    graph.toMessage(
      'ge2e',
      [{name: 'mels', type: 'float32', dims: ['batch', 'frames', melBands]}],
      [{name: 'embed', type: 'float32', dims: ['batch', width]}],
    ),
    17,
  );
}

type Weight = (name: string) => FloatTensor;

/** One layer; its last hidden state gets the name `last`. Gives the sequence of all. */
function addLstm(graph: OnnxGraph, layer: number, input: string, last: string, weight: Weight): string {
  const ofInput = weight(`lstm.weight_ih_l${layer}`);
  const ofState = weight(`lstm.weight_hh_l${layer}`);
  const biases = ['ih', 'hh'].map(part => reorderGates(weight(`lstm.bias_${part}_l${layer}`)));
  const parts = [
    addFloats(graph, `input_${layer}`, [1, ...ofInput.dims], [reorderGates(ofInput)]),
    addFloats(graph, `state_${layer}`, [1, ...ofState.dims], [reorderGates(ofState)]),
    addFloats(graph, `bias_${layer}`, [1, 8 * width], biases),
  ];
  const all = `all_${layer}`;
  graph.addNamed('LSTM', [input, ...parts], [all, last], {hidden_size: width});
  return graph.add('Squeeze', [all, graph.ints(1)]);
}

/** torch has the gates in the order input, forget, cell, output; ONNX wants input, output, forget, cell. */
function reorderGates({values}: FloatTensor): Float32Array {
  const gate = values.length / 4;
  const reordered = new Float32Array(values.length);
  for (const [to, from] of [0, 3, 1, 2].entries())
    reordered.set(values.subarray(from * gate, (from + 1) * gate), to * gate);
  return reordered;
}

function addTensor(graph: OnnxGraph, name: string, weight: Weight): string {
  const {dims, values} = weight(name);
  return addFloats(graph, name, dims, [values]);
}

function addFloats(graph: OnnxGraph, name: string, dims: readonly number[], parts: readonly Float32Array[]): string {
  const bytes = Buffer.concat(
    parts.map(({buffer, byteOffset, byteLength}) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
  return graph.constant(name, 'float32', dims, bytes);
}
