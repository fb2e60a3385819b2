import type {DatasetReport} from '../dataset-report.js';
import type {ReportClip, ReportState} from '../report-clip.js';

/** How many phrases there are of each kind, and how much speech. */
export type ClipCounts = Readonly<Record<ReportState, number>> & {
  readonly asked: number;
  /** Kept, rejected or failed. */
  readonly decided: number;
  readonly keptSeconds: number;
};

/** Counts the phrases of a dataset. */
export function countClips(clips: readonly ReportClip[]): ClipCounts {
  const counts = {pending: 0, kept: 0, rejected: 0, failed: 0};
  let keptSeconds = 0;
  for (const {state, measured} of clips) {
    counts[state] += 1;
    if (state === 'kept') keptSeconds += measured?.durationSeconds ?? 0;
  }
  return {...counts, asked: clips.length, decided: clips.length - counts.pending, keptSeconds};
}

/** The kept clips that are too short or too long for a training. */
export function oddLengths({clips, limits}: DatasetReport): {readonly short: number; readonly long: number} {
  const seconds = clips.flatMap(({state, measured}) => (state === 'kept' ? (measured?.durationSeconds ?? []) : []));
  return {
    short: seconds.filter(value => value < limits.shortestSeconds).length,
    long: seconds.filter(value => value > limits.longestSeconds).length,
  };
}
