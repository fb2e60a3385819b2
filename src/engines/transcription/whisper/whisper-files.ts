import {join} from 'node:path';
import {z} from 'zod';
import {ChatterpipeError} from '../../../base/error.js';
import {readFileIfThere} from '../../../io/read-file-bytes.js';

/** What the files beside the weights say, in the layout of the model hubs. */
export type WhisperFiles = {
  readonly bandCount: number;
  readonly vocabularySize: number;
  readonly decoderLayers: number;
  readonly decoderHeads: number;
  readonly headLength: number;
  /** The most tokens that the decoder can look at. */
  readonly mostTokens: number;
  readonly isMultilingual: boolean;
  /** Never spoken: marks of music, speakers and the like. */
  readonly suppressedTokens: readonly number[];
  /** Not spoken at the beginning. */
  readonly suppressedAtBegin: readonly number[];
  readonly tokenizer: unknown;
  readonly tokenizerConfig: unknown;
};

const configSchema = z.looseObject({
  model_type: z.literal('whisper'),
  num_mel_bins: z.int().positive(),
  vocab_size: z.int().positive(),
  d_model: z.int().positive(),
  decoder_layers: z.int().positive(),
  decoder_attention_heads: z.int().positive(),
  max_target_positions: z.int().positive(),
});

const tokenList = z.array(z.int()).nullish();
const generationSchema = z.looseObject({
  is_multilingual: z.boolean().optional(),
  suppress_tokens: tokenList,
  begin_suppress_tokens: tokenList,
});

/** The vocabulary of the English-only models is one token smaller than that of the others. */
const multilingualVocabulary = 51_865;

/** Reads a folder. Throws MODEL_MISSING where a file is not there, MODEL_FAILED where one is no Whisper's. */
export async function readWhisperFiles(folder: string): Promise<WhisperFiles> {
  const config = await readJson(folder, 'config.json', configSchema);
  const generation = await readJson(folder, 'generation_config.json', generationSchema);
  return {
    bandCount: config.num_mel_bins,
    vocabularySize: config.vocab_size,
    decoderLayers: config.decoder_layers,
    decoderHeads: config.decoder_attention_heads,
    headLength: config.d_model / config.decoder_attention_heads,
    mostTokens: config.max_target_positions,
    isMultilingual: generation.is_multilingual ?? config.vocab_size >= multilingualVocabulary,
    suppressedTokens: generation.suppress_tokens ?? [],
    suppressedAtBegin: generation.begin_suppress_tokens ?? [],
    tokenizer: await readJson(folder, 'tokenizer.json', z.unknown()),
    tokenizerConfig: await readJson(folder, 'tokenizer_config.json', z.unknown()),
  };
}

async function readJson<Value>(folder: string, name: string, schema: z.ZodType<Value>): Promise<Value> {
  const path = join(folder, name);
  const bytes = await readFileIfThere(path);
  if (bytes === undefined) {
    throw new ChatterpipeError('MODEL_MISSING', `There is no file ${path}, which belongs to a Whisper model.`, {
      hint: 'Get the model: chatterpipe models list shows what there is.',
      details: {path},
    });
  }
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new ChatterpipeError('MODEL_FAILED', `The file ${path} is not what belongs to a Whisper model.`, {
      hint: 'Get the model again, in ONNX form with a merged decoder.',
      details: {path},
      cause,
    });
  }
}
