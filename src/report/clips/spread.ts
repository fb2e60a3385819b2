import type {MeasureName} from '../../quality/measures/measurements.js';
import {deviation, inOrder, quantile} from '../../quality/quantile.js';
import type {ReportClip} from '../report-clip.js';

/** How the values of a measure lie. */
export type Spread = {
  readonly count: number;
  readonly low5: number;
  readonly median: number;
  readonly high5: number;
  /** The scaled median distance from the median. */
  readonly deviation: number;
};

/** The values of a measure, of the clips that have it. */
export function valuesOf(clips: readonly ReportClip[], measure: MeasureName): readonly number[] {
  return clips.flatMap(({measured}) => measured?.[measure] ?? []).filter(Number.isFinite);
}

/** How some values lie. Undefined for none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const ordered = inOrder(values);
  if (ordered.length === 0) return undefined;
  return {
    count: ordered.length,
    low5: quantile(ordered, 0.05),
    median: quantile(ordered, 0.5),
    high5: quantile(ordered, 0.95),
    deviation: deviation(ordered),
  };
}
