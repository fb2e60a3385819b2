import type {Tensor} from '../../onnx/open-session.js';
import type {Decoder, DecoderMemory, DecoderStep} from './decoder.js';
import {logProbability} from './log-probability.js';
import {isStuck} from './repetition.js';
import type {WhisperFiles} from './whisper-files.js';
import type {WhisperTokenizer} from './whisper-tokenizer.js';

/** What the decoder wrote. */
export type WrittenText = {
  readonly tokens: readonly number[];
  /** Of the tokens and of the end of the text. */
  readonly meanLogProb: number;
};

/** What the decoder has read when the writing begins. */
export type Draft = {
  readonly step: DecoderStep;
  readonly promptLength: number;
  /** Text that was read behind the prompt; may be empty. */
  readonly text: readonly number[];
};

type Means = {
  readonly decoder: Decoder;
  readonly sound: Tensor;
  readonly tokenizer: WhisperTokenizer;
  readonly files: WhisperFiles;
  readonly mostTokens: number;
};

/**
 * Writes what was heard, always the likeliest token next (temperature 0), never one that Whisper suppresses, until the end of the
 * text, `mostTokens`, or a circle.
 *
 * A draft costs nothing and changes nothing: as long as the likeliest token is the draft's own, what follows it has been computed
 * already. So a clip that says what it should is written down without a step, and one that strays is written from there on.
 */
export async function writeText({step, promptLength, text}: Draft, means: Means): Promise<WrittenText> {
  const {decoder, sound, tokenizer, files, mostTokens} = means;
  const choose = chooser(files, tokenizer);
  const tokens: number[] = [];
  let logProbSum = 0;
  let row = promptLength - 1;
  let {logits, memory, rowLength} = step;
  let isDrafted = true;
  for (;;) {
    const token = choose(logits, row * rowLength, tokens.length === 0);
    logProbSum += logProbability(logits, row * rowLength, rowLength, token);
    if (token === tokenizer.endOfText) return {tokens, meanLogProb: logProbSum / (tokens.length + 1)};
    isDrafted = isDrafted && text[tokens.length] === token;
    const known: DecoderMemory | undefined = isDrafted ? undefined : memory;
    tokens.push(token);
    if (tokens.length >= mostTokens || isStuck(tokens)) return {tokens, meanLogProb: logProbSum / tokens.length};
    if (known === undefined) {
      row += 1;
      continue;
    }
    const read = promptLength + tokens.length - 1;
    ({logits, memory, rowLength} = await decoder.next(token, sound, decoder.forgetAfter(known, read)));
    row = 0;
  }
}

/** Gives the likeliest token of a row that may be written. */
function chooser({suppressedTokens, suppressedAtBegin}: WhisperFiles, {endOfText}: WhisperTokenizer) {
  const never = new Set(suppressedTokens);
  const notFirst = new Set([...suppressedTokens, ...suppressedAtBegin]);
  return (logits: Float32Array, rowStart: number, isFirst: boolean): number => {
    const forbidden = isFirst ? notFirst : never;
    let best = endOfText;
    let highest = Number.NEGATIVE_INFINITY;
    for (let token = 0; token <= endOfText; token += 1) {
      const logit = logits[rowStart + token] as number;
      if (logit > highest && !forbidden.has(token)) {
        highest = logit;
        best = token;
      }
    }
    return best;
  };
}
