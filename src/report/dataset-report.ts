import type {DatasetLimits} from '../quality/verdict/dataset-limits.js';
import type {Limits} from '../quality/verdict/limits.js';
import type {CoverageReport} from './coverage-report.js';
import type {Aspect} from './dataset/not-measured.js';
import type {ReportClip} from './report-clip.js';

/** Everything that the page about a dataset shows: plain values. Figures are counted from the clips. */
export type DatasetReport = {
  readonly name: string;
  /** The folder as a person names it on a command line, unquoted; undefined for one that somebody else made. */
  readonly folder: string | undefined;
  /** `{tag: 'ms', name: 'Malay'}`. */
  readonly language: {readonly tag: string; readonly name: string};
  readonly speaker: string;
  /** Piper's: `medium`. */
  readonly quality: string;
  readonly limits: ReportLimits;
  /** Every phrase that has a number and was not removed, in the order of the numbers. */
  readonly clips: readonly ReportClip[];
  /** What makes up for what was not measured, as a command. */
  readonly howToMeasure: Readonly<Partial<Record<Aspect, string>>>;
  /** How well the kept clips cover the sounds of the language; absent where that is not known. */
  readonly coverage?: CoverageReport | undefined;
};

/** What the clips were judged by. */
export type ReportLimits = {
  /** `default`, or `default with changes`. */
  readonly name: string;
  readonly values: Limits;
  /** Absent where no pass over the whole dataset was made. */
  readonly ofDataset?: DatasetLimits | undefined;
  /** The share of the decided phrases that should be kept, 0 to 1: `--min-kept`. */
  readonly leastKeptShare: number;
  /** Clips outside these add little to a training, or take too much memory. */
  readonly shortestSeconds: number;
  readonly longestSeconds: number;
};
