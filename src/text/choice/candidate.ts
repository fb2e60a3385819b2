import {clauseEdge, diphones} from './diphones.js';
import {kindOf, type PhraseKind} from './phrase-kind.js';
import {countWords} from './words-of.js';

/** A phrase that may be chosen, with what it would bring. */
export type Candidate = {
  /** One of a kind in its pool; it also decides between candidates that are otherwise equal. */
  readonly id: string;
  readonly spokenText: string;
  /** What Piper would see: phoneme code points, or units of pinyin or kana, with the marks that end clauses. */
  readonly units: readonly string[];
  /** How long its clip will be, estimated. */
  readonly seconds: number;
  readonly kind: PhraseKind;
  readonly words: number;
};

/** What {@link toCandidate} has to be told. */
export type CandidateSource = {
  readonly id: string;
  readonly spokenText: string;
  readonly units: readonly string[];
  /** How long the words take at a usual rate, without pauses: `expectedSpeechSeconds` of the room `quality`. */
  readonly speechSeconds: number;
};

/** A silence at the end of a clause, or what is left at the two ends of a clip together. Ours; Piper's trainer keeps 0.25 s. */
const pauseSeconds = 0.25;

/** Counts and classifies a phrase; the length of its clip is that of the words and one pause for each clause. */
export function toCandidate({id, spokenText, units, speechSeconds}: CandidateSource): Candidate {
  const clauses = diphones(units).filter(pair => pair.endsWith(` ${clauseEdge}`)).length;
  return {
    id,
    spokenText,
    units,
    seconds: speechSeconds + pauseSeconds * Math.max(1, clauses),
    kind: kindOf(spokenText),
    words: countWords(spokenText),
  };
}
