import {join} from 'node:path';
import {ChatterpipeError} from '../../../base/error.js';
import {writeFileDurably} from '../../../io/durable-file.js';
import {makeFolder} from '../../../io/make-folder.js';
import {readFileBytes} from '../../../io/read-file-bytes.js';
import {readCtranslate2} from './read-ctranslate2.js';
import {type Ct2WhisperConfig, type TokenizerFile, whisperConfigFiles} from './whisper-config.js';
import {whisperDecoder} from './whisper-decoder.js';
import {whisperEncoder} from './whisper-encoder.js';
import {whisperShape} from './whisper-shape.js';
import {WhisperWeights} from './whisper-weights.js';
import {writeModel} from './write-model.js';

/**
 * Turns a Whisper model of CTranslate2 (what faster-whisper uses: `model.bin`, `config.json`, `tokenizer.json`; float16 or
 * float32) into the hub's ONNX layout, in the folder `to`. Gives the paths that it wrote, relative to it. A file of ONNX holds
 * 2 GiB at most, so up to Whisper medium. Throws MODEL_FAILED, DISK_FULL, DISK_FAILED.
 */
export async function convertWhisper(from: string, to: string): Promise<readonly string[]> {
  const path = join(from, 'model.bin');
  const model = readCtranslate2(await readFileBytes(path), path);
  if (model.specification !== 'WhisperSpec') throw notWhisper(path, model.specification);
  const weights = new WhisperWeights(model, path);
  const shape = whisperShape(weights);
  const config = await readJson<Ct2WhisperConfig>(join(from, 'config.json'));
  const tokenizer = await readJson<TokenizerFile>(join(from, 'tokenizer.json'));

  await makeFolder(join(to, 'onnx'));
  const graphs = {
    'onnx/encoder_model.onnx': whisperEncoder(weights, shape),
    'onnx/decoder_model_merged.onnx': whisperDecoder(weights, shape),
  };
  for (const [name, graph] of Object.entries(graphs)) await writeModel(join(to, name), graph);
  const configs = whisperConfigFiles(shape, config, tokenizer);
  for (const [name, value] of Object.entries(configs)) await writeFileDurably(join(to, name), JSON.stringify(value));
  return [...Object.keys(graphs), ...Object.keys(configs)];
}

async function readJson<Value>(path: string): Promise<Value> {
  const bytes = await readFileBytes(path);
  try {
    return JSON.parse(bytes.toString('utf8')) as Value;
  } catch (cause) {
    throw new ChatterpipeError('MODEL_FAILED', `Cannot read ${path}: it is not JSON.`, {
      hint: 'Get the model again.',
      details: {path},
      cause,
    });
  }
}

function notWhisper(path: string, specification: string): ChatterpipeError {
  return new ChatterpipeError('MODEL_FAILED', `Cannot convert ${path}: it holds ${specification}, not Whisper.`, {
    hint: 'Give the folder of a Whisper model of CTranslate2.',
    details: {path, specification},
  });
}
