import type {ReportClip} from '../report-clip.js';
import {shownMeasures} from './shown-measures.js';
import {valuesOf} from './spread.js';

/** A measure and its mean over some clips. */
export type MeanMeasure = {readonly shown: (typeof shownMeasures)[number]; readonly mean: number};

/** The means of the measures that pages show, in their order; of the clips that have them. */
export function meanMeasures(clips: readonly ReportClip[]): readonly MeanMeasure[] {
  return shownMeasures.flatMap(shown => {
    const value = mean(valuesOf(clips, shown.measure));
    return value === undefined ? [] : [{shown, mean: value}];
  });
}

/** Undefined of nothing. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
