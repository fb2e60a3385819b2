import type {HeardWord} from '../../../quality/evidence.js';
import {makeTensor, type Tensor} from '../../onnx/open-session.js';
import type {Decoder} from './decoder.js';
import {findRises} from './find-rises.js';
import {logProbability} from './log-probability.js';
import {spokenWords} from './spoken-words.js';
import type {WhisperTokenizer} from './whisper-tokenizer.js';

/** What words are to be timed in. */
export type TimedSound = {
  /** What the encoder made of the window. */
  readonly encoded: Tensor;
  /** How much of the window is sound. */
  readonly seconds: number;
};

/** States of the encoder in a second. */
const statesPerSecond = 50;
const stateCount = 1500;
/** Silence behind the veil, taken from the end of the window: without it the decoder is far less sure of what it has heard. */
const silentStates = 50;
/** A moment every 0.2 s, but no more than this in all. */
const secondsPerMoment = 0.2;
const mostMoments = 24;
/** The longest sound that leaves enough silence in the window. */
const longestSeconds = 28;
/** How long before its end a word is usually known: measured, see docs/recognition.md. */
const knownBeforeEndSeconds = 0.3;

/**
 * When each word ended, by veiling the sound: the encoder's states behind a moment are replaced by silence, and the decoder is asked
 * how likely each word is still. A word is unlikely while its end is veiled, and likely from then on. The encoder is not run again, and
 * the decoder sees few states, so that a moment costs a quarter of a forced score. Needs no attention weights, which the exported models
 * do not give; Whisper's own timestamps were tried and are whole seconds in small models.
 *
 * A word begins where the one before it ended, the first at 0: pauses belong to the word behind them. Nothing for sounds of more than
 * 28 s.
 */
export async function timeWords(
  {encoded, seconds}: TimedSound,
  prompt: readonly number[],
  tokens: readonly number[],
  decoder: Decoder,
  tokenizer: WhisperTokenizer,
): Promise<readonly HeardWord[]> {
  const words = spokenWords(tokens, tokenizer.decode);
  if (words.length === 0 || seconds > longestSeconds) return [];
  const step = Math.max(secondsPerMoment, seconds / mostMoments);
  const rows: number[][] = words.map(() => []);
  for (let moment = 1; (moment - 1) * step < seconds; moment += 1) {
    const veiled = veilAfter(encoded, moment * step);
    const {logits, rowLength} = await decoder.begin([...prompt, ...tokens], veiled);
    for (const [at, {first, count}] of words.entries()) {
      let sum = 0;
      for (let place = first; place < first + count; place += 1) {
        const rowStart = (prompt.length - 1 + place) * rowLength;
        sum += logProbability(logits, rowStart, rowLength, tokens[place] as number);
      }
      rows[at]?.push(sum);
    }
  }
  let begin = 0;
  return findRises(rows).map((place, at) => {
    const startSeconds = begin;
    // Rises keep their order by moments; between two moments, two of them can still cross.
    begin = Math.max(begin, Math.min(seconds, (place + 1) * step + knownBeforeEndSeconds));
    return {text: words[at]?.text ?? '', startSeconds, endSeconds: begin};
  });
}

function veilAfter(encoded: Tensor, seconds: number): Tensor {
  const states = encoded.data as Float32Array;
  const width = encoded.dims[2] as number;
  const kept = Math.min(stateCount - silentStates, Math.round(seconds * statesPerSecond));
  const veiled = new Float32Array((kept + silentStates) * width);
  veiled.set(states.subarray(0, kept * width));
  veiled.set(states.subarray((stateCount - silentStates) * width), kept * width);
  return makeTensor('float32', veiled, [1, kept + silentStates, width]);
}
