import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openModel, runModel} from '../../../src/engines/onnx/open-model.js';
import {makeTensor} from '../../../src/engines/onnx/open-session.js';
import {dnsmosScores} from '../../../src/engines/quality/dnsmos-scores.js';
import {openDnsmos} from '../../../src/engines/quality/open-dnsmos.js';
import {openSilero} from '../../../src/engines/quality/open-silero.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {sileroFile} from '../quality/test-models.js';
import {type TinyNode, tinyOnnx} from '../quality/tiny-onnx.js';

const sound = {samples: new Float32Array(1600), sampleRateHz: 16_000};

test('no file: MODEL_MISSING at the first sound, out of the thread', async () => {
  const detector = openSilero({file: '/nowhere/silero.onnx', id: 'silero@00000000', threads: 1});
  await expect(detector.detect(sound)).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: 'There is no model file /nowhere/silero.onnx.',
  });
  await detector.close();
});

test('a damaged file: MODEL_FAILED, and heard again once it is whole', async () => {
  const file = join(await temporaryFolder(), 'model.onnx');
  writeFileSync(file, 'not a model');
  await expect(openModel(file)).rejects.toMatchObject({code: 'MODEL_FAILED', details: {path: file}});
  writeFileSync(file, meanOf([]));
  expect((await openModel(file)).session.inputNames).toEqual(['input_1']);
});

test('a model is opened once', async () => {
  expect(await openModel(sileroFile)).toBe(await openModel(sileroFile));
});

test('another kind of model is named for what it is', async () => {
  const file = join(await temporaryFolder(), 'model.onnx');
  writeFileSync(file, meanOf([]));
  const detector = openSilero({file, id: 'silero@00000000', threads: 1});
  await expect(detector.detect(sound)).rejects.toMatchObject({
    code: 'MODEL_FAILED',
    message: `Cannot run the model ${file}: it is no Silero VAD model: it takes input_1, not input, state.`,
    hint: 'The file may be another kind of model or damaged: get the model again, or give another.',
  });
  await detector.close();
  const predictor = openDnsmos({file: sileroFile, id: 'dnsmos@00000000', threads: 1});
  await expect(predictor.score(sound)).rejects.toMatchObject({
    code: 'MODEL_FAILED',
    message: `Cannot run the model ${sileroFile}: it is no DNSMOS P.835 model: it takes input, state, sr, not input_1.`,
  });
  await predictor.close();
});

test('a model that takes the sound and gives something else is refused', async () => {
  const file = join(await temporaryFolder(), 'model.onnx');
  writeFileSync(file, meanOf([]));
  await expect(dnsmosScores(await openModel(file), [new Float32Array(144_160)])).rejects.toMatchObject({
    message: `Cannot run the model ${file}: it is no DNSMOS P.835 model: it does not give three scores.`,
  });
});

test('what is no number is no answer', async () => {
  const file = join(await temporaryFolder(), 'model.onnx');
  writeFileSync(file, meanOf([{operator: 'Sqrt', inputs: ['input_1'], output: 'rooted'}]));
  const model = await openModel(file);
  await expect(dnsmosScores(model, [new Float32Array(144_160).fill(-1)])).rejects.toMatchObject({
    code: 'MODEL_FAILED',
    message: `Cannot run the model ${file}: its output scores holds what is no number.`,
  });
});

test('what the runtime refuses is MODEL_FAILED', async () => {
  const file = join(await temporaryFolder(), 'model.onnx');
  writeFileSync(file, meanOf([]));
  const model = await openModel(file);
  await expect(runModel(model, {input_1: makeTensor('float32', new Float32Array(7), [1, 7])})).rejects.toMatchObject({
    code: 'MODEL_FAILED',
    message: expect.stringContaining(`Cannot run the model ${file}: `),
    cause: expect.any(Error),
  });
});

/** A model that gives the mean of what some nodes make of `input_1`. */
function meanOf(nodes: readonly TinyNode[]): Uint8Array {
  const last = nodes.at(-1)?.output ?? 'input_1';
  const mean = {operator: 'ReduceMean', inputs: [last], output: 'scores', attributes: {axes: [1]}};
  return tinyOnnx([...nodes, mean], {name: 'input_1', shape: ['n', 144_160]}, {name: 'scores', shape: ['n', 1]});
}
