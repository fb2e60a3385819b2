import type {ReportClip} from './report-clip.js';

/** Settings of speech, tried with a few phrases each. */
export type TryoutReport = {
  readonly speaker: string;
  /** `{tag: 'ms', name: 'Malay'}`. */
  readonly language: {readonly tag: string; readonly name: string};
  readonly backend: string;
  /** The settings that differ, as options are called: `['exaggeration', 'cfg-weight']`. */
  readonly settings: readonly string[];
  readonly cells: readonly TryoutCell[];
  /** How many requests run at once in a generation. */
  readonly workers: number;
  /** How many clips the dataset is to have. */
  readonly clips: number;
};

/** One combination of settings. */
export type TryoutCell = {
  /** By the names of the settings: `{exaggeration: '0.3', 'cfg-weight': '0.5'}`. */
  readonly values: Readonly<Record<string, string>>;
  /** One a phrase; `number` counts the phrases from 1, the same in each cell. */
  readonly clips: readonly ReportClip[];
  /** What makes the dataset with these settings. */
  readonly command: string;
};
