import type {WhisperShape} from './whisper-shape.js';

/** What CTranslate2 keeps beside the weights, in `config.json`. */
export type Ct2WhisperConfig = {
  readonly suppress_ids?: readonly number[];
  readonly suppress_ids_begin?: readonly number[];
  readonly lang_ids?: readonly number[];
  readonly alignment_heads?: readonly (readonly number[])[];
};

/** The part of a `tokenizer.json` that is read here. */
export type TokenizerFile = {
  readonly added_tokens: readonly {readonly id: number; readonly content: string}[];
  readonly model: {readonly merges: readonly (string | readonly string[])[]};
};

/** The small files of the hub's layout, by name, each a value for JSON. */
export function whisperConfigFiles(
  shape: WhisperShape,
  config: Ct2WhisperConfig,
  tokenizer: TokenizerFile,
): Readonly<Record<string, object>> {
  const ids = new Map(tokenizer.added_tokens.map(({content, id}) => [content, id]));
  return {
    'config.json': modelConfig(shape, ids),
    'generation_config.json': generationConfig(shape, config, ids),
    'preprocessor_config.json': preprocessorConfig(shape),
    'tokenizer.json': withFirstMerge(tokenizer),
    'tokenizer_config.json': tokenizerConfig,
  };
}

/**
 * Some copies of Whisper's tokenizer have lost the first merge, of a blank and a t: " the" then becomes two tokens, and every
 * text is cut otherwise than the model was taught. Puts it back where it is missing.
 */
export function withFirstMerge<File extends TokenizerFile>(tokenizer: File): File {
  const {merges} = tokenizer.model;
  const isPair = Array.isArray(merges[0]);
  const first = isPair ? ['Ġ', 't'] : 'Ġ t';
  if (String(merges[0]) === String(first)) return tokenizer;
  return {...tokenizer, model: {...tokenizer.model, merges: [first, ...merges]}};
}

type TokenIds = ReadonlyMap<string, number>;

function modelConfig(shape: WhisperShape, ids: TokenIds): object {
  const end = ids.get('<|endoftext|>');
  return {
    architectures: ['WhisperForConditionalGeneration'],
    model_type: 'whisper',
    is_encoder_decoder: true,
    d_model: shape.width,
    encoder_layers: shape.encoderLayers,
    decoder_layers: shape.decoderLayers,
    encoder_attention_heads: shape.heads,
    decoder_attention_heads: shape.heads,
    encoder_ffn_dim: shape.feedForwardWidth,
    decoder_ffn_dim: shape.feedForwardWidth,
    num_hidden_layers: shape.encoderLayers,
    num_mel_bins: shape.melBands,
    vocab_size: shape.vocabularySize,
    max_source_positions: 1500,
    max_target_positions: 448,
    bos_token_id: end,
    eos_token_id: end,
    pad_token_id: end,
    decoder_start_token_id: ids.get('<|startoftranscript|>'),
  };
}

/** English models have 51,864 tokens, those of many languages more. */
const englishVocabulary = 51_864;

function generationConfig(shape: WhisperShape, config: Ct2WhisperConfig, ids: TokenIds): object {
  const end = ids.get('<|endoftext|>');
  const noTimestamps = ids.get('<|notimestamps|>');
  const isMultilingual = shape.vocabularySize > englishVocabulary;
  const languages = new Set(config.lang_ids);
  return {
    decoder_start_token_id: ids.get('<|startoftranscript|>'),
    eos_token_id: end,
    bos_token_id: end,
    pad_token_id: end,
    max_length: 448,
    max_initial_timestamp_index: 50,
    is_multilingual: isMultilingual,
    no_timestamps_token_id: noTimestamps,
    prev_sot_token_id: ids.get('<|startofprev|>'),
    return_timestamps: false,
    suppress_tokens: config.suppress_ids ?? [],
    begin_suppress_tokens: config.suppress_ids_begin ?? [],
    alignment_heads: config.alignment_heads ?? [],
    ...(isMultilingual
      ? {
          lang_to_id: Object.fromEntries([...ids].filter(([, id]) => languages.has(id))),
          task_to_id: {transcribe: ids.get('<|transcribe|>'), translate: ids.get('<|translate|>')},
        }
      : {forced_decoder_ids: [[1, noTimestamps]]}),
  };
}

function preprocessorConfig(shape: WhisperShape): object {
  return {
    feature_extractor_type: 'WhisperFeatureExtractor',
    processor_class: 'WhisperProcessor',
    chunk_length: 30,
    feature_size: shape.melBands,
    hop_length: 160,
    n_fft: 400,
    n_samples: 480_000,
    nb_max_frames: 3000,
    sampling_rate: 16_000,
    padding_side: 'right',
    padding_value: 0,
    return_attention_mask: false,
  };
}

const tokenizerConfig = {
  tokenizer_class: 'WhisperTokenizer',
  processor_class: 'WhisperProcessor',
  model_max_length: 1024,
  bos_token: '<|endoftext|>',
  eos_token: '<|endoftext|>',
  unk_token: '<|endoftext|>',
  pad_token: '<|endoftext|>',
  add_prefix_space: false,
  errors: 'replace',
  clean_up_tokenization_spaces: true,
};
