import {type ShareInterval, wilsonInterval} from '../../quality/wilson-interval.js';
import {shownMeasures} from '../clips/shown-measures.js';
import {valuesOf} from '../clips/spread.js';
import type {ReportClip} from '../report-clip.js';
import type {TryoutCell, TryoutReport} from '../tryout-report.js';

/** What a combination of settings came to. */
export type CellFigures = {
  readonly cell: TryoutCell;
  readonly kept: number;
  readonly of: number;
  /** Of the kept share. */
  readonly interval: ShareInterval;
  /** Server time for a take, on average; undefined where no time was taken. */
  readonly serverSeconds: number | undefined;
  /** Until the dataset is made: rejected takes are made again. Undefined where none was kept. */
  readonly hours: number | undefined;
  /** The measures on average, in the order of {@link shownMeasures}; of the takes that have them. */
  readonly means: readonly {readonly shown: (typeof shownMeasures)[number]; readonly mean: number}[];
};

/** Counts and averages for each cell. */
export function tryoutFigures({cells, workers, clips}: TryoutReport): readonly CellFigures[] {
  return cells.map(cell => {
    const kept = cell.clips.filter(({state}) => state === 'kept').length;
    const of = cell.clips.length;
    const serverSeconds = mean(cell.clips.flatMap(clip => clip.serverSeconds ?? []));
    const hours =
      serverSeconds === undefined || kept === 0 ? undefined : (clips * (of / kept) * serverSeconds) / workers / 3600;
    return {cell, kept, of, interval: wilsonInterval(kept, of), serverSeconds, hours, means: meansOf(cell.clips)};
  });
}

function meansOf(clips: readonly ReportClip[]): CellFigures['means'] {
  return shownMeasures.flatMap(shown => {
    const value = mean(valuesOf(clips, shown.measure));
    return value === undefined ? [] : [{shown, mean: value}];
  });
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
