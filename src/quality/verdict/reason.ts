import type {MeasureName} from '../measures/measurements.js';

/** The rules that refuse a clip. A name is stable: journals hold it. */
export const ruleNames = [
  'unreadable',
  'empty',
  'not-finite',
  'silent',
  'clipped',
  'too-short-for-text',
  'too-long-for-text',
  'noisy',
  'narrow-band',
  'long-pause',
  'cut-start',
  'cut-end',
  'hole',
  'drone',
  'hiss',
  'tone',
  'hum',
  'level-step',
  'burst',
  'smeared',
  'loop',
  'too-slow',
  'too-fast',
  'unvoiced',
  'wrong-words',
  'first-word',
  'last-word',
  'repeated-words',
  'wrong-language',
  'trailing-speech',
  'unlikely-text',
  'other-speaker',
  'low-quality',
  'pitch-differs',
  'pace-differs',
  'noise-differs',
  'speaker-differs',
  'text-differs',
  'quality-differs',
] as const;
export type Rule = (typeof ruleNames)[number];

/** Why a clip was refused: which measure, its value, where the limit is, and a sentence for a person. */
export type Reason = {
  readonly rule: Rule;
  /** Null where the clip as a whole is meant. */
  readonly measure: MeasureName | null;
  readonly value: number;
  readonly limit: number;
  readonly message: string;
};

/** Kept, or rejected with every reason that holds. */
export type Verdict = {readonly kept: boolean; readonly reasons: readonly Reason[]};
