import type {Candidate} from './candidate.js';
import {type CoveragePoint, coverageCurve} from './coverage-curve.js';
import {diphones} from './diphones.js';
import {bucketOf, lengthBuckets} from './length-bucket.js';
import {type PhraseKind, phraseKinds} from './phrase-kind.js';
import {leastOccurrences, type ReferenceUnits} from './reference-units.js';

/** How many phrases are of a sort (a length, a kind), and how many per cent should be. */
export type SortCount<Name extends string = string> = {
  readonly name: Name;
  readonly clips: number;
  readonly targetShare: number;
};

/** What a list of phrases covers of a language. */
export type Coverage = {
  readonly clips: number;
  /** How long the phrases are together, estimated. */
  readonly seconds: number;
  /** How many sound pairs (diphones) are asked for: those of the reference with at least `leastOccurrences`. */
  readonly types: number;
  /** How many of them the phrases hold. */
  readonly covered: number;
  /** `covered` ÷ `types`, 0 to 1; 0 where nothing is asked for. */
  readonly share: number;
  /** The others, the commonest first, each with how many phrases of the pool hold it. */
  readonly missing: readonly MissingUnit[];
  /** Those of which one phrase alone is an example: a rejected clip takes it away. Commonest first. */
  readonly singletons: readonly string[];
  readonly byLength: readonly SortCount[];
  readonly byKind: readonly SortCount<PhraseKind>[];
  /** After each phrase, in the order of choice. */
  readonly curve: readonly CoveragePoint[];
};

/** A sound pair that no chosen phrase holds. */
export type MissingUnit = {readonly unit: string; readonly inPool: number};

/** What {@link measureCoverage} looks at. */
export type CoverageQuestion = {
  /** In the order of choice. */
  readonly chosen: readonly Candidate[];
  /** All phrases that could have been chosen, the chosen among them or not. */
  readonly pool: readonly Candidate[];
  readonly reference: ReferenceUnits;
};

/** Compares phrases with the sound pairs of their language, and with what the pool would have had. */
export function measureCoverage({chosen, pool, reference}: CoverageQuestion): Coverage {
  const wanted = commonUnits(reference);
  const wantedSet = new Set(wanted);
  const holders = countHolders(chosen);
  const missing = wanted.filter(unit => !holders.has(unit));
  const poolHolders = missing.length === 0 ? new Map<string, number>() : countHolders(pool);
  const curve = coverageCurve(chosen, wantedSet);
  const covered = wanted.length - missing.length;
  return {
    clips: chosen.length,
    seconds: curve.at(-1)?.seconds ?? 0,
    types: wanted.length,
    covered,
    share: wanted.length === 0 ? 0 : covered / wanted.length,
    missing: missing.map(unit => ({unit, inPool: poolHolders.get(unit) ?? 0})),
    singletons: wanted.filter(unit => holders.get(unit) === 1),
    byLength: lengthBuckets.map(({name, share}, bucket) => ({
      name,
      clips: chosen.filter(({words}) => bucketOf(words) === bucket).length,
      targetShare: share,
    })),
    byKind: phraseKinds.map(({kind, share}) => ({
      name: kind,
      clips: chosen.filter(phrase => phrase.kind === kind).length,
      targetShare: share,
    })),
    curve,
  };
}

/** The sound pairs that are asked for, the commonest first, equally common ones in code unit order. */
export function commonUnits(reference: ReferenceUnits): readonly string[] {
  return [...reference]
    .filter(([, count]) => count >= leastOccurrences)
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([unit]) => unit);
}

/** By sound pair, how many of the phrases hold it. */
function countHolders(phrases: readonly Candidate[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const {units} of phrases) {
    for (const pair of new Set(diphones(units))) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  }
  return holders;
}
