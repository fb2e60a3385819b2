import type {Tokenizer} from '@huggingface/tokenizers';
import {z} from 'zod';
import {ChatterpipeError} from '../../../base/error.js';
import {loadPackage} from '../../phonemes/load-package.js';
import {repairMerges} from './repair-merges.js';
import type {WhisperFiles} from './whisper-files.js';

/** Text to tokens and back, and the tokens that are no text. */
export type WhisperTokenizer = {
  readonly startOfTranscript: number;
  readonly transcribe: number;
  readonly noTimestamps: number;
  /** 0.00 s; the following ones are 0.02 s apart, up to 30 s. */
  readonly firstTimestamp: number;
  /** Smaller tokens are text, larger ones are not. */
  readonly endOfText: number;
  /** By Whisper's code of the language. */
  readonly languages: ReadonlyMap<string, number>;
  /** Text as it stands after other text: with a space before it. */
  encode(text: string): readonly number[];
  decode(tokens: readonly number[]): string;
};

const addedTokensSchema = z.looseObject({added_tokens: z.array(z.looseObject({id: z.int(), content: z.string()}))});

/** Opens the tokenizer of a model. Throws DEPENDENCY_MISSING without @huggingface/tokenizers, MODEL_FAILED where it is no Whisper's. */
export async function openWhisperTokenizer(files: WhisperFiles): Promise<WhisperTokenizer> {
  const {Tokenizer} = await loadPackage('@huggingface/tokenizers', () => import('@huggingface/tokenizers'));
  try {
    const tokenizer = new Tokenizer(repairMerges(files.tokenizer) as object, files.tokenizerConfig as object);
    return describe(tokenizer, addedTokensSchema.parse(files.tokenizer).added_tokens);
  } catch (cause) {
    throw new ChatterpipeError('MODEL_FAILED', 'The tokenizer.json of the model is no tokenizer of a Whisper model.', {
      hint: 'Get the model again, or give another.',
      cause,
    });
  }
}

function describe(tokenizer: Tokenizer, added: readonly {id: number; content: string}[]): WhisperTokenizer {
  const ids = new Map(added.map(({id, content}) => [content, id]));
  const idOf = (content: string): number => {
    const id = ids.get(content);
    if (id === undefined) throw new Error(`there is no token ${content}`);
    return id;
  };
  const endOfText = idOf('<|endoftext|>');
  const noTimestamps = idOf('<|notimestamps|>');
  const languages = added.flatMap(({id, content}): [string, number][] => {
    const code = /^<\|([a-z]{2,3})\|>$/.exec(content)?.[1];
    return code === undefined ? [] : [[code, id]];
  });
  return {
    startOfTranscript: idOf('<|startoftranscript|>'),
    transcribe: idOf('<|transcribe|>'),
    noTimestamps,
    firstTimestamp: noTimestamps + 1,
    endOfText,
    languages: new Map(languages),
    encode(text) {
      const encoded: {ids: number[]} = tokenizer.encode(` ${text.trim()}`, {add_special_tokens: false});
      return encoded.ids.filter(id => id < endOfText);
    },
    decode: tokens => tokenizer.decode([...tokens], {skip_special_tokens: true, clean_up_tokenization_spaces: false}),
  };
}
