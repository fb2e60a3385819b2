import {inOrder, quantile} from '../../quality/quantile.js';
import {type ShareInterval, wilsonInterval} from '../../quality/wilson-interval.js';
import {type MeanMeasure, meanMeasures} from '../clips/mean-measures.js';
import type {TryoutCell, TryoutReport} from '../tryout-report.js';

/** What a combination of settings came to. */
export type CellFigures = {
  readonly cell: TryoutCell;
  readonly kept: number;
  readonly of: number;
  /** Of the kept share. */
  readonly interval: ShareInterval;
  /** Server time for a take, the median: the first of all waits for the model. Undefined where no time was taken. */
  readonly serverSeconds: number | undefined;
  /** Until the dataset is made: rejected takes are made again. Undefined where none was kept. */
  readonly hours: number | undefined;
  /** The measures on average. */
  readonly means: readonly MeanMeasure[];
};

/** Counts and averages for each cell. */
export function tryoutFigures({cells, workers, clips}: TryoutReport): readonly CellFigures[] {
  return cells.map(cell => {
    const kept = cell.clips.filter(({state}) => state === 'kept').length;
    const of = cell.clips.length;
    const seconds = inOrder(cell.clips.flatMap(clip => clip.serverSeconds ?? []));
    const serverSeconds = seconds.length === 0 ? undefined : quantile(seconds, 0.5);
    const hours =
      serverSeconds === undefined || kept === 0 ? undefined : (clips * (of / kept) * serverSeconds) / workers / 3600;
    return {cell, kept, of, interval: wilsonInterval(kept, of), serverSeconds, hours, means: meanMeasures(cell.clips)};
  });
}
