import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {seededRandom} from '../../../../src/base/seeded-random.js';
import {convertWhisper} from '../../../../src/engines/models/convert/convert-whisper.js';
import {withFirstMerge} from '../../../../src/engines/models/convert/whisper-config.js';
import {
  type InferenceSession,
  makeTensor,
  openOnnxSession,
  type Tensor,
} from '../../../../src/engines/onnx/open-session.js';
import {temporaryFolder} from '../../../kit/temporary-folder.js';
import {PlainWhisper} from './plain-whisper.js';
import {tiny, tinyConfig, tinyTokenizer, tinyWeights, toCtranslate2} from './tiny-whisper.js';

const weights = tinyWeights(1);
const plain = new PlainWhisper(weights);
const frames = 20;
const random = seededRandom('features');
const features = Array.from({length: tiny.bands}, () => Array.from({length: frames}, () => random() * 4 - 2));
const tokens = [51, 52, 7, 23, 42];

/** Writes a model of CTranslate2 into a folder, converts it, and gives the folder of the result. */
async function convert(model: Buffer): Promise<string> {
  const [from, to] = [await temporaryFolder(), await temporaryFolder()];
  writeFileSync(join(from, 'model.bin'), model);
  writeFileSync(join(from, 'config.json'), JSON.stringify(tinyConfig));
  writeFileSync(join(from, 'tokenizer.json'), JSON.stringify(tinyTokenizer));
  await convertWhisper(from, to);
  return to;
}

type Past = Readonly<Record<string, Tensor>>;

const kinds = ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'];
const noPast = (): Past =>
  Object.fromEntries(
    kinds.map(kind => [
      `past_key_values.0.${kind}`,
      makeTensor('float32', new Float32Array(0), [1, tiny.heads, 0, 64]),
    ]),
  );

/** One run of the decoder; what it hands on becomes the past of the next. */
async function step(
  decoder: InferenceSession,
  ids: readonly number[],
  heard: Tensor,
  past?: Past,
): Promise<[number[], Past]> {
  const outputs = await decoder.run({
    input_ids: makeTensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
    encoder_hidden_states: heard,
    use_cache_branch: makeTensor('bool', Uint8Array.of(past === undefined ? 0 : 1), [1]),
    ...(past ?? noPast()),
  });
  const next = kinds.map(kind => [`past_key_values.0.${kind}`, outputs[`present.0.${kind}`] as Tensor]);
  return [[...(outputs['logits'] as Tensor).data] as number[], Object.fromEntries(next)];
}

function expectClose(actual: ArrayLike<unknown>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  const largest = Math.max(...expected.map((value, index) => Math.abs(value - Number(actual[index]))));
  expect(largest).toBeLessThan(2e-4);
}

describe.each(['float32', 'float16'] as const)('a Whisper in %s, converted', type => {
  test('hears and speaks as plain arithmetic does', async () => {
    const folder = await convert(toCtranslate2(weights, type));
    const options = {threads: 1, device: 'cpu'} as const;
    const encoder = await openOnnxSession(join(folder, 'onnx/encoder_model.onnx'), options);
    const decoder = await openOnnxSession(join(folder, 'onnx/decoder_model_merged.onnx'), options);
    const input = makeTensor('float32', Float32Array.from(features.flat()), [1, tiny.bands, frames]);
    const heard = (await encoder.run({input_features: input}))['last_hidden_state'] as Tensor;
    const expectedHeard = plain.encode(features);
    expect(heard.dims).toEqual([1, frames / 2, tiny.width]);
    expectClose(heard.data, expectedHeard.flat());

    const expected = plain.decode(tokens, expectedHeard).flat();
    const [whole] = await step(decoder, tokens, heard);
    expectClose(whole, expected);

    const [first, past] = await step(decoder, tokens.slice(0, 2), heard);
    const [second, later] = await step(decoder, tokens.slice(2, 3), heard, past);
    const [third] = await step(decoder, tokens.slice(3), heard, later);
    expectClose([...first, ...second, ...third], expected);
    await Promise.all([encoder.release(), decoder.release()]);
  });
});

test('the small files say what the model is', async () => {
  const folder = await convert(toCtranslate2(weights, 'float32'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  expect(read('config.json')).toMatchObject({
    d_model: 128,
    encoder_layers: 1,
    decoder_attention_heads: 2,
    encoder_ffn_dim: 32,
    num_mel_bins: 4,
    vocab_size: 60,
    eos_token_id: 50,
    decoder_start_token_id: 51,
  });
  expect(read('generation_config.json')).toMatchObject({
    is_multilingual: false,
    suppress_tokens: [1, 2],
    begin_suppress_tokens: [3],
    no_timestamps_token_id: 53,
    forced_decoder_ids: [[1, 53]],
  });
  expect(read('tokenizer.json')).toMatchObject({model: {merges: ['Ġ t', 'h e', 'l o']}});
});

describe('the first merge of the tokenizer', () => {
  test.each([
    [[], ['Ġ t']],
    [['Ġ a'], ['Ġ t', 'Ġ a']],
    [
      ['Ġ t', 'Ġ a'],
      ['Ġ t', 'Ġ a'],
    ],
    [
      [['Ġ', 'a']],
      [
        ['Ġ', 't'],
        ['Ġ', 'a'],
      ],
    ],
    [[['Ġ', 't']], [['Ġ', 't']]],
  ])('%j → %j', (merges, expected) => {
    expect(withFirstMerge({added_tokens: [], model: {merges}}).model.merges).toEqual(expected);
  });
});

describe('what cannot be converted', () => {
  const whole = toCtranslate2(weights, 'float32');

  test.each([
    ['a file that is cut', whole.subarray(0, 5000), 'it is cut, or not a CTranslate2 model'],
    [
      'another version',
      Buffer.concat([Buffer.from([7, 0, 0, 0]), whole.subarray(4)]),
      'its binary version is 7, and 6 is read',
    ],
    [
      'another kind of model',
      toCtranslate2(weights, 'float32', 'TransformerSpec'),
      'it holds TransformerSpec, not Whisper',
    ],
    [
      'a model that lacks a weight',
      toCtranslate2(new Map([...weights].filter(([name]) => name !== 'encoder/conv2/bias')), 'float32'),
      'the weight encoder/conv2/bias is not in it',
    ],
  ])('%s', async (_what, model, why) => {
    await expect(convert(model)).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      message: expect.stringMatching(new RegExp(`^Cannot convert .*/model\\.bin: .*${why}`)),
    });
  });
});
