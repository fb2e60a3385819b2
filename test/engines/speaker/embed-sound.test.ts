import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {type OpenModel, openModel} from '../../../src/engines/onnx/open-model.js';
import {atOneLevel} from '../../../src/engines/speaker/at-one-level.js';
import {embedSound} from '../../../src/engines/speaker/embed-sound.js';
import {ge2eMels} from '../../../src/engines/speaker/ge2e-mels.js';
import {type FbankStyle, kaldiFbank} from '../../../src/engines/speaker/kaldi-fbank.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {type TinyValue, tinyOnnx} from '../quality/tiny-onnx.js';
import {testSignal} from './test-signal.js';

// A model whose embedding is the length of each band over the frames.
test.each<[string, string, FbankStyle]>([
  ['of 3D-Speaker', 'x', {window: 'povey', scale: 1}],
  ['of WeSpeaker', 'feats', {window: 'hamming', scale: 32_768}],
])('a model %s hears its own filter bank', async (_, input, style) => {
  const model = await tinyModel({name: input, shape: [1, 't', 80]});
  const bands = kaldiFbank(testSignal(), style);
  const expected = toLengthOne(lengthsOfBands(bands, 80));
  const embedding = await embedSound(model, testSignal());
  expect(embedding.length).toBe(80);
  for (const [at, value] of embedding.entries()) expect(value).toBeCloseTo(expected[at] as number, 5);
});

test('the embeddings of all windows count alike, however many there are', async () => {
  const model = await tinyModel({name: 'mels', shape: ['b', 't', 40]});
  // 40 s are 51 windows: two runs of the network.
  const samples = Float32Array.from(
    {length: 640_000},
    (_, at) => (at / 640_000) * 0.3 * Math.sin(at * (0.1 + at * 1e-6)),
  );
  const mels = ge2eMels(atOneLevel(samples));
  const sum = new Float32Array(40);
  const windowSize = 160 * 40;
  for (let start = 0; start < mels.length; start += windowSize) {
    const one = toLengthOne(lengthsOfBands(mels.subarray(start, start + windowSize), 40));
    for (const [at, value] of one.entries()) sum[at] = (sum[at] as number) + value;
  }
  expect(mels.length / windowSize).toBe(51);
  const expected = toLengthOne(sum);
  for (const [at, value] of (await embedSound(model, samples)).entries()) {
    expect(value).toBeCloseTo(expected[at] as number, 5);
  }
});

// Until there are 3.2 s, 1.6 s and 1 s of sound.
test.each([
  ['mels', 40, 'b', 16_000, 4],
  ['mel_window', 40, 'b', 16_000, 2],
  ['x', 80, 1, 8000, 2],
])('a short sound is heard again and again by what takes %s', async (input, bands, batch, length, times) => {
  const model = await tinyModel({name: input, shape: [batch, 't', bands]});
  const short = testSignal().subarray(0, length);
  const repeated = new Float32Array(times * length);
  for (let start = 0; start < repeated.length; start += length) repeated.set(short, start);
  expect(await embedSound(model, short)).toEqual(await embedSound(model, repeated));
});

test.each([
  ['mels', 40],
  ['mel_window', 40],
  ['feats', 80],
])('a model that takes %s hears no level', async (input, bands) => {
  const model = await tinyModel({name: input, shape: ['b', 't', bands]}, 'Tanh');
  const loud = await embedSound(model, testSignal());
  const quiet = await embedSound(
    model,
    testSignal().map(sample => sample / 8),
  );
  for (const [at, value] of quiet.entries()) expect(value).toBeCloseTo(loud[at] as number, 4);
});

test('no direction is no embedding', async () => {
  const model = await tinyModel({name: 'x', shape: [1, 't', 80]});
  await expect(embedSound(model, new Float32Array(16_000))).rejects.toMatchObject({
    code: 'MODEL_FAILED',
    message: `Cannot run the model ${model.file}: its embedding is all zeros.`,
  });
});

test('a front end that is not known is refused: its likenesses would mean nothing', async () => {
  const model = await tinyModel({name: 'mels', shape: [1, 't', 64]});
  await expect(embedSound(model, testSignal())).rejects.toMatchObject({
    code: 'MODEL_FAILED',
    message: `Cannot run the model ${model.file}: no speaker encoder is known that takes mels [1, t, 64].`,
  });
});

/** A model that gives the length of each band over the frames, after an operator on each number where one is named. */
async function tinyModel(input: TinyValue, operator = 'Identity'): Promise<OpenModel> {
  const file = join(await temporaryFolder(), 'encoder.onnx');
  const first = {operator, inputs: [input.name], output: 'changed'};
  const lengths = {
    operator: 'ReduceL2',
    inputs: ['changed'],
    output: 'embedding',
    attributes: {axes: [1], keepdims: 0},
  };
  const [batch, , bands] = input.shape as readonly [number | string, string, number];
  writeFileSync(file, tinyOnnx([first, lengths], input, {name: 'embedding', shape: [batch, bands]}));
  return await openModel(file);
}

function lengthsOfBands(data: Float32Array, bandCount: number): Float32Array {
  const squares = new Float64Array(bandCount);
  for (const [at, value] of data.entries())
    squares[at % bandCount] = (squares[at % bandCount] as number) + value * value;
  return Float32Array.from(squares, Math.sqrt);
}

function toLengthOne(embedding: Float32Array): Float32Array {
  const length = Math.hypot(...embedding);
  return embedding.map(value => value / length);
}
