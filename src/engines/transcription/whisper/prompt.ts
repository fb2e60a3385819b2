import type {DecoderStep} from './decoder.js';
import {logSumExp} from './log-probability.js';
import {languageFamily, whisperLanguage} from './whisper-language.js';
import type {WhisperTokenizer} from './whisper-tokenizer.js';

/** How the decoder is told what to write. */
export type Prompt = {
  /** Begins with the start of the transcript. */
  readonly tokens: readonly number[];
  /** Whisper's code of the language that was asked for; undefined where the model does not know it. */
  readonly language: string | undefined;
};

/** The prompt for a language of ours, without timestamps; undefined where the model has no token for it. */
export function promptFor(language: string, tokenizer: WhisperTokenizer, isMultilingual: boolean): Prompt | undefined {
  const code = whisperLanguage(language);
  if (!isMultilingual) {
    return code === 'en'
      ? {tokens: [tokenizer.startOfTranscript, tokenizer.noTimestamps], language: undefined}
      : undefined;
  }
  const token = tokenizer.languages.get(code);
  return token === undefined ? undefined : {...promptOf(token, tokenizer), language: code};
}

/** The prompt for the likeliest language, by what the decoder thinks follows the start of the transcript. */
export function guessedPrompt({logits}: DecoderStep, tokenizer: WhisperTokenizer): Prompt {
  const tokens = [...tokenizer.languages.values()];
  const likeliest = tokens.reduce((best, token) => ((logits[token] ?? 0) > (logits[best] ?? 0) ? token : best));
  return promptOf(likeliest, tokenizer);
}

/**
 * How likely the sound is of a language, among all that the model knows, 0 to 1: what the decoder thinks follows the start of the
 * transcript, which is the first row of any prompt. Languages that are taken for each other count as one.
 */
export function languageProbability(first: DecoderStep, code: string, tokenizer: WhisperTokenizer): number {
  const all = Float32Array.from(tokenizer.languages.values(), token => first.logits[token] as number);
  const total = logSumExp(all, 0, all.length);
  return languageFamily(code)
    .map(member => tokenizer.languages.get(member))
    .filter(token => token !== undefined)
    .reduce((sum, token) => sum + Math.exp((first.logits[token] as number) - total), 0);
}

function promptOf(language: number, {startOfTranscript, transcribe, noTimestamps}: WhisperTokenizer): Prompt {
  return {tokens: [startOfTranscript, language, transcribe, noTimestamps], language: undefined};
}
