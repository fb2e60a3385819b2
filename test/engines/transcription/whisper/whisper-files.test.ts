import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readWhisperFiles} from '../../../../src/engines/transcription/whisper/whisper-files.js';
import {temporaryFolder} from '../../../kit/temporary-folder.js';

const config = {
  model_type: 'whisper',
  num_mel_bins: 128,
  vocab_size: 51_866,
  d_model: 1280,
  decoder_layers: 32,
  decoder_attention_heads: 20,
  max_target_positions: 448,
};

async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content));
  return folder;
}

test('reads what the decoder needs, also where a list is null', async () => {
  const generation = {is_multilingual: true, suppress_tokens: null, begin_suppress_tokens: [220, 50_257]};
  const folder = await folderWith({
    'config.json': config,
    'generation_config.json': generation,
    'tokenizer.json': {},
    'tokenizer_config.json': {},
  });
  expect(await readWhisperFiles(folder)).toMatchObject({
    bandCount: 128,
    headLength: 64,
    isMultilingual: true,
    suppressedTokens: [],
    suppressedAtBegin: [220, 50_257],
  });
});

test('a file that is not there is MODEL_MISSING, and named', async () => {
  const folder = await folderWith({'config.json': config});
  await expect(readWhisperFiles(folder)).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: `There is no file ${join(folder, 'generation_config.json')}, which belongs to a Whisper model.`,
  });
});

test('the config of another kind of model is MODEL_FAILED', async () => {
  const folder = await folderWith({'config.json': {...config, model_type: 'wav2vec2'}});
  await expect(readWhisperFiles(folder)).rejects.toMatchObject({
    code: 'MODEL_FAILED',
    message: `The file ${join(folder, 'config.json')} is not what belongs to a Whisper model.`,
  });
});
