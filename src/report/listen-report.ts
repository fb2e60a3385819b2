import type {ReportClip} from './report-clip.js';

/** What the page of clips to listen to shows. */
export type ListenReport = {
  readonly name: string;
  /** The folder as a person names it on a command line, unquoted; undefined for one that somebody else made. */
  readonly folder: string | undefined;
  /** Of the texts: `ms`. */
  readonly language: string;
  /** Whether chance chose among all kept clips or among all rejected ones, or the person named the numbers. */
  readonly selection: 'random-kept' | 'random-rejected' | 'named';
  readonly clips: readonly ReportClip[];
  /** How many clips chance chose from. */
  readonly among: number;
};
