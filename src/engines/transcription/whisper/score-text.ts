import type {ForcedScore} from '../../../quality/evidence.js';
import type {DecoderStep} from './decoder.js';
import {logProbability} from './log-probability.js';
import {tokenTexts} from './token-texts.js';
import type {WhisperTokenizer} from './whisper-tokenizer.js';

/**
 * How likely each token of a text is after those before it, given the sound: a step has read the prompt (`promptLength` tokens) and
 * then the text. Tokens that make one character together count as one, with the sum of their log-probabilities.
 */
export function scoreText(
  {logits, rowLength}: DecoderStep,
  promptLength: number,
  text: readonly number[],
  tokenizer: WhisperTokenizer,
): Omit<ForcedScore, 'model'> {
  const scores = [...text, tokenizer.endOfText].map((token, at) =>
    logProbability(logits, (promptLength - 1 + at) * rowLength, rowLength, token),
  );
  return {
    tokens: tokenTexts(text, tokenizer.decode).map(({text: read, first, count}) => ({
      text: read,
      logProb: scores.slice(first, first + count).reduce((sum, score) => sum + score, 0),
    })),
    endLogProb: scores.at(-1) as number,
  };
}
