import {seededRandom} from '../../../../src/base/seeded-random.js';

/** A tensor in plain numbers. */
export type Plain = {readonly dims: readonly number[]; readonly values: readonly number[]};

/** Sizes of a Whisper that fits a screen: two heads, a layer each. */
export const tiny = {width: 128, heads: 2, bands: 4, wide: 32, tokens: 60, positions: 24} as const;

/** Weights made up from a seed: multiples of 1/64, which float16 holds exactly. Names and shapes as CTranslate2 has them. */
export function tinyWeights(seed: number): ReadonlyMap<string, Plain> {
  const random = seededRandom(seed);
  const {width, bands, wide, tokens, positions} = tiny;
  const weights = new Map<string, Plain>();
  const add = (name: string, ...dims: number[]): void => {
    const length = dims.reduce((product, size) => product * size, 1);
    weights.set(name, {dims, values: Array.from({length}, () => (Math.round(random() * 16) - 8) / 64)});
  };
  const linear = (name: string, outputs: number, inputs: number): void => {
    add(`${name}/weight`, outputs, inputs);
    add(`${name}/bias`, outputs);
  };
  const norm = (name: string): void => {
    add(`${name}/gamma`, width);
    add(`${name}/beta`, width);
  };
  const feedForward = (name: string): void => {
    norm(`${name}/layer_norm`);
    linear(`${name}/linear_0`, wide, width);
    linear(`${name}/linear_1`, width, wide);
  };
  for (const [index, inputs] of [bands, width].entries()) {
    add(`encoder/conv${index + 1}/weight`, width, inputs, 3);
    add(`encoder/conv${index + 1}/bias`, width);
  }
  for (const part of ['encoder', 'decoder']) {
    add(`${part}/position_encodings/encodings`, positions, width);
    norm(`${part}/layer_norm`);
    norm(`${part}/layer_0/self_attention/layer_norm`);
    linear(`${part}/layer_0/self_attention/linear_0`, 3 * width, width);
    linear(`${part}/layer_0/self_attention/linear_1`, width, width);
    feedForward(`${part}/layer_0/ffn`);
  }
  add('decoder/embeddings/weight', tokens, width);
  norm('decoder/layer_0/attention/layer_norm');
  linear('decoder/layer_0/attention/linear_0', width, width);
  linear('decoder/layer_0/attention/linear_1', 2 * width, width);
  linear('decoder/layer_0/attention/linear_2', width, width);
  return weights;
}

/** The weights as a `model.bin` of CTranslate2, binary version 6. */
export function toCtranslate2(
  weights: ReadonlyMap<string, Plain>,
  type: 'float32' | 'float16',
  specification = 'WhisperSpec',
): Buffer {
  const parts = [uint32(6), text(specification), uint32(3), uint32(weights.size + 1)];
  for (const [name, {dims, values}] of weights) {
    const bytes = type === 'float32' ? Buffer.from(Float32Array.from(values).buffer) : halves(values);
    parts.push(text(name), Buffer.from([dims.length]), ...dims.map(uint32));
    parts.push(Buffer.from([type === 'float32' ? 0 : 4]), uint32(bytes.length), bytes);
  }
  // A number that is no weight, and an alias, as real files have them.
  parts.push(text('encoder/num_heads'), Buffer.from([0, 2]), uint32(2), Buffer.from([tiny.heads, 0]));
  parts.push(uint32(1), text('decoder/projection/weight'), text('decoder/embeddings/weight'));
  return Buffer.concat(parts);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`);
  return Buffer.concat([Buffer.from([bytes.length & 255, bytes.length >> 8]), bytes]);
}

/** IEEE 754 binary16 of values that it holds exactly: sign, 5 bits of exponent, 10 of mantissa. */
function halves(values: readonly number[]): Buffer {
  const words = new Uint32Array(Float32Array.from(values).buffer);
  return Buffer.from(
    Uint16Array.from(words, word => {
      const exponent = (word >>> 23) & 255;
      return ((word >>> 16) & 0x8000) | (exponent === 0 ? 0 : ((exponent - 112) << 10) | ((word >>> 13) & 1023));
    }).buffer,
  );
}

/** A tokenizer and a configuration with what the converter reads of them. */
export const tinyTokenizer = {
  added_tokens: ['<|endoftext|>', '<|startoftranscript|>', '<|ms|>', '<|notimestamps|>'].map((content, index) => ({
    id: 50 + index,
    content,
  })),
  model: {type: 'BPE', merges: ['h e', 'l o']},
};
export const tinyConfig = {suppress_ids: [1, 2], suppress_ids_begin: [3], lang_ids: [52], alignment_heads: [[0, 0]]};
