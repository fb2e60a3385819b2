import type {CatalogueFile, CatalogueModel} from './model.js';

type Precision = 'float32' | 'int8';

const parameters = {base: 74e6, small: 244e6, 'large-v3-turbo': 809e6} as const;

const smallWhisperFiles = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
];

/** Whisper as the hub has it. Whatever its precision, its files have the same names here. */
export function whisperOnHub(size: keyof typeof parameters, precision: Precision, what: string): CatalogueModel {
  const repository = `onnx-community/whisper-${size}`;
  const weights = precision === 'int8' ? '_quantized' : '';
  const file = (path: string, there = path): CatalogueFile => ({
    path,
    source: {repository, path: there},
    sha256: null,
    sizeBytes: null,
  });
  // What is too large for one file lies beside it, by the name that the file itself gives.
  const beside = size === 'large-v3-turbo' && precision === 'float32' ? [file('onnx/encoder_model.onnx_data')] : [];
  return {
    name: `whisper-${size}${precision === 'int8' ? '-int8' : ''}`,
    role: 'recognition',
    what,
    licence: 'MIT',
    aboutBytes: parameters[size] * (precision === 'int8' ? 1 : 4),
    files: [
      ...smallWhisperFiles.map(path => file(path)),
      file('onnx/encoder_model.onnx', `onnx/encoder_model${weights}.onnx`),
      file('onnx/decoder_model_merged.onnx', `onnx/decoder_model_merged${weights}.onnx`),
      ...beside,
    ],
  };
}
