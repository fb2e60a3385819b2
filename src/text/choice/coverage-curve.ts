import type {Candidate} from './candidate.js';
import {diphones} from './diphones.js';

/** How much is covered after so many phrases. */
export type CoveragePoint = {
  /** How many phrases, from 1. */
  readonly clips: number;
  /** How long they are together, estimated. */
  readonly seconds: number;
  /** How many of the wanted units they hold. */
  readonly covered: number;
};

/** The point after each of the phrases, in their order; `covered` never falls. */
export function coverageCurve(phrases: readonly Candidate[], wanted: ReadonlySet<string>): readonly CoveragePoint[] {
  const held = new Set<string>();
  let seconds = 0;
  return phrases.map((phrase, place) => {
    for (const pair of diphones(phrase.units)) if (wanted.has(pair)) held.add(pair);
    seconds += phrase.seconds;
    return {clips: place + 1, seconds, covered: held.size};
  });
}
