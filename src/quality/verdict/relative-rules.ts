import type {MeasureName} from '../measures/measurements.js';
import type {RelativeLimits, UnusualLimits} from './limits.js';
import type {Rule} from './reason.js';
import type {Unit} from './threshold-rules.js';

/** A rule that holds a clip against the others of its dataset. */
export type RelativeRule = {
  readonly rule: Rule;
  readonly measure: MeasureName;
  readonly spread: Exclude<keyof RelativeLimits, keyof UnusualLimits>;
  readonly sides: 'both' | 'least' | 'most';
  /** Ratios count on a logarithmic scale: an octave up is as far as an octave down. */
  readonly scale: 'linear' | 'logarithmic';
  /** The bounds are never nearer to the median than this: a dataset that is very even is no reason to refuse. On a logarithmic scale, a ratio. */
  readonly leastHalfWidth: number;
  readonly what: string;
  readonly unit: Unit;
};

/** Every rule of that kind. `speaker-differs` is judged by the embeddings: see `speaker-centre.ts`. */
export const relativeRules: readonly RelativeRule[] = [
  {
    rule: 'pitch-differs',
    measure: 'pitchHz',
    spread: 'pitchSpread',
    sides: 'both',
    scale: 'logarithmic',
    leastHalfWidth: 1.15, // 2.4 semitones
    what: 'The voice is higher or lower than in the other clips',
    unit: 'Hz',
  },
  {
    rule: 'pace-differs',
    measure: 'articulationRate',
    spread: 'paceSpread',
    sides: 'both',
    scale: 'logarithmic',
    leastHalfWidth: 1.25,
    what: 'The speech is faster or slower than in the other clips',
    unit: 'letters/s',
  },
  {
    rule: 'noise-differs',
    measure: 'noiseFloorDbfs',
    spread: 'noiseFloorSpread',
    sides: 'most',
    scale: 'linear',
    leastHalfWidth: 10,
    what: 'There is more noise than in the other clips',
    unit: 'dBFS',
  },
  {
    rule: 'text-differs',
    measure: 'forcedMeanLogProb',
    spread: 'forcedMeanSpread',
    sides: 'least',
    scale: 'linear',
    leastHalfWidth: 0.8,
    what: 'The text fits the sound less than in the other clips',
    unit: '',
  },
  {
    rule: 'text-differs',
    measure: 'forcedLowestLogProb',
    spread: 'forcedLowestSpread',
    sides: 'least',
    scale: 'linear',
    leastHalfWidth: 6.5,
    what: 'A word fits the sound less than any of the other clips',
    unit: '',
  },
  {
    rule: 'text-differs',
    measure: 'forcedShortfall',
    spread: 'forcedShortfallSpread',
    sides: 'least',
    scale: 'linear',
    leastHalfWidth: 0.8,
    what: 'More was heard that is not the text than in the other clips',
    unit: '',
  },
  {
    rule: 'text-differs',
    measure: 'characterErrorRate',
    spread: 'characterErrorSpread',
    sides: 'most',
    scale: 'linear',
    leastHalfWidth: 0.15,
    what: 'More other letters were heard than in the other clips',
    unit: '%',
  },
  {
    rule: 'text-differs',
    measure: 'phonemeErrorRate',
    spread: 'phonemeErrorSpread',
    sides: 'most',
    scale: 'linear',
    leastHalfWidth: 0.15,
    what: 'More other sounds were heard than in the other clips',
    unit: '%',
  },
  {
    rule: 'quality-differs',
    measure: 'dnsmosOverall',
    spread: 'dnsmosSpread',
    sides: 'least',
    scale: 'linear',
    leastHalfWidth: 0.4,
    what: 'The sound is poorer than in the other clips (DNSMOS)',
    unit: '',
  },
];
