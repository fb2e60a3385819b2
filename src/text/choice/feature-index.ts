import type {Candidate} from './candidate.js';
import {clauseEdge, diphones} from './diphones.js';
import {growingNumbers} from './growing-numbers.js';
import {openPairNumbers} from './pair-numbers.js';
import {wordsOf} from './words-of.js';

/** The sorts of units that a choice looks at. */
export type FeatureSort = 'diphone' | 'triphone' | 'word';

/**
 * The units of many phrases as numbers. A phrase has each of its units once, however often it occurs in it: an example of a
 * unit is a clip that holds it.
 */
export type FeatureIndex = {
  /** The units of phrase `p` are `features[starts[p]]` to `features[starts[p + 1] - 1]`. One longer than the list of phrases. */
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  /** By unit. */
  readonly sorts: readonly FeatureSort[];
};

/**
 * Diphones as {@link diphones} gives them, triphones (two diphones that share a phoneme; none goes over the end of a clause)
 * and words. Linear; a hundred thousand phrases take about a second, because a pair of units is looked up by two numbers
 * and never becomes a string.
 */
export function indexFeatures(phrases: readonly Candidate[]): FeatureIndex {
  const starts = new Uint32Array(phrases.length + 1);
  const features = growingNumbers();
  const sorts: FeatureSort[] = [];
  const numbering = openNumbering(sorts);
  const lastPhrase = growingNumbers();
  let phrase = 0;
  const add = (feature: number) => {
    // Places of the list that were never written hold 0: phrases count from 1 here.
    if (lastPhrase.at(feature) === phrase) return;
    lastPhrase.set(feature, phrase);
    features.push(feature);
  };
  for (const {units, spokenText} of phrases) {
    phrase += 1;
    numbering.eachSound(units, add);
    for (const word of wordsOf(spokenText)) add(numbering.word(word));
    starts[phrase] = features.length;
  }
  return {starts, features: features.toArray(), sorts};
}

type Numbering = {
  /** Calls back with the diphones and triphones of a phrase, with repeats. */
  eachSound(units: readonly string[], add: (feature: number) => void): void;
  word(word: string): number;
};

/** Hands out numbers: to a diphone by its two units, to a triphone by its first diphone and its last unit. */
function openNumbering(sorts: FeatureSort[]): Numbering {
  const pairs = openPairNumbers();
  const triples = openPairNumbers();
  const words = new Map<string, number>();
  const unitNumber = openUnits();
  const newDiphone = () => sorts.push('diphone') - 1;
  const newTriphone = () => sorts.push('triphone') - 1;

  return {
    eachSound(units, add): void {
      let last = edge;
      let lastPair = none;
      for (let at = 0; at <= units.length; at += 1) {
        const unit = at < units.length ? unitNumber(units[at] ?? '') : edge;
        if (unit === none || (unit === edge && last === edge)) continue;
        const pair = pairs.numberOf(last, unit, newDiphone);
        add(pair);
        if (lastPair !== none) add(triples.numberOf(lastPair, unit, newTriphone));
        last = unit;
        lastPair = unit === edge ? none : pair;
      }
    },
    word(word): number {
      const known = words.get(word);
      if (known !== undefined) return known;
      words.set(word, sorts.length);
      return sorts.push('word') - 1;
    },
  };
}

const none = -1;
const edge = 0;

/** Numbers units: sounds from 1, `edge` for what ends a clause, `none` for what is silent. Which is which, {@link diphones} knows. */
function openUnits(): (unit: string) => number {
  const numbers = new Map<string, number>();
  let sounds = 0;
  return unit => {
    const known = numbers.get(unit);
    if (known !== undefined) return known;
    const between = diphones(['a', unit, 'a']);
    const isEdge = between[1] === `a ${clauseEdge}`;
    const isSound = !isEdge && between[1] === `a ${unit}` && between[2] === `${unit} a`;
    if (isSound) sounds += 1;
    const number = isEdge ? edge : isSound ? sounds : none;
    numbers.set(unit, number);
    return number;
  };
}
