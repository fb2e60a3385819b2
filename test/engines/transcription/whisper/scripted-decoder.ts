import type {Tensor} from '../../../../src/engines/onnx/open-session.js';
import type {Decoder, DecoderStep} from '../../../../src/engines/transcription/whisper/decoder.js';
import type {WhisperFiles} from '../../../../src/engines/transcription/whisper/whisper-files.js';
import type {WhisperTokenizer} from '../../../../src/engines/transcription/whisper/whisper-tokenizer.js';

/** A vocabulary of ten: 0–7 are text, 8 ends it, 9 begins it. */
export const endOfText = 8;
export const startOfTranscript = 9;
const rowLength = 10;

/** The likeliest token has this logit, all others 0. */
export const highLogit = 5;
export const likelyLogProb = highLogit - Math.log(Math.exp(highLogit) + rowLength - 1);

/** A decoder that says what `follows` the tokens read so far, and remembers them as a real one does. */
export function scriptedDecoder(follows: (read: readonly number[]) => number) {
  const steps: number[][] = [];
  const stepAfter = (read: readonly number[], count: number): DecoderStep => {
    const logits = new Float32Array(count * rowLength);
    for (let row = 0; row < count; row += 1) {
      logits[row * rowLength + follows(read.slice(0, read.length - count + row + 1))] = highLogit;
    }
    return {logits, rowLength, memory: {read: {read} as unknown as Tensor}};
  };
  const readOf = (memory: DecoderStep['memory']): number[] => (memory['read'] as unknown as {read: number[]}).read;
  const decoder: Decoder = {
    async begin(tokens) {
      steps.push([...tokens]);
      return stepAfter(tokens, tokens.length);
    },
    async next(token, _sound, memory) {
      steps.push([token]);
      return stepAfter([...readOf(memory), token], 1);
    },
    forgetAfter: (memory, count) => ({read: {read: readOf(memory).slice(0, count)} as unknown as Tensor}),
  };
  return {decoder, steps};
}

export const tokenizer = {
  startOfTranscript,
  endOfText,
  decode: (tokens: readonly number[]) => tokens.map(token => ` w${token}`).join(''),
} as WhisperTokenizer;

export const files = {
  suppressedTokens: [7],
  suppressedAtBegin: [endOfText],
  vocabularySize: rowLength,
} as unknown as WhisperFiles;

export const noSound = undefined as unknown as Tensor;
