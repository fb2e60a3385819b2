import {type ShownMeasure, sayMeasure, shownMeasures} from '../clips/shown-measures.js';
import {type Spread, spreadOf, valuesOf} from '../clips/spread.js';
import type {ReportClip} from '../report-clip.js';

/** A kept clip by the measure in which it is furthest from the others. */
export type StandingOut = {
  readonly clip: ReportClip;
  readonly shown: ShownMeasure;
  readonly value: number;
  /** Of the kept clips. */
  readonly median: number;
  /** How many deviations the value is from the median, on the bad side. */
  readonly distance: number;
};

/** From here on a value is called an outlier: Iglewicz & Hoaglin 1993, "How to detect and handle outliers". */
export const outlierDistance = 3.5;

/** A spread of fewer clips says little. */
const fewestClips = 10;

/** Every kept clip, the one that stands out most first. Empty for fewer than 10 clips. */
export function standingOut(clips: readonly ReportClip[]): readonly StandingOut[] {
  const kept = clips.filter(({state, measured}) => state === 'kept' && measured !== undefined);
  if (kept.length < fewestClips) return [];
  const spreads = shownMeasures.flatMap(shown => {
    const spread = shown.worse === 'neither' ? undefined : spreadOf(valuesOf(kept, shown.measure));
    return spread === undefined || spread.count < fewestClips ? [] : [{shown, spread}];
  });
  return kept
    .flatMap(clip => furthest(clip, spreads) ?? [])
    .sort((a, b) => b.distance - a.distance || a.clip.number - b.clip.number);
}

/** `Loudness −31.0 LUFS; usual here: −22.0 LUFS.` */
export function sayStandingOut({shown, value, median}: StandingOut): string {
  return `${shown.name} ${sayMeasure(shown, value)}; usual here: ${sayMeasure(shown, median)}.`;
}

type MeasureSpread = {readonly shown: ShownMeasure; readonly spread: Spread};

function furthest(clip: ReportClip, spreads: readonly MeasureSpread[]): StandingOut | undefined {
  let worst: StandingOut | undefined;
  for (const {shown, spread} of spreads) {
    const value = clip.measured?.[shown.measure];
    if (value === undefined || !Number.isFinite(value)) continue;
    const distance = badness(shown, (value - spread.median) / Math.max(spread.deviation, shown.leastDeviation));
    if (worst === undefined || distance > worst.distance) worst = {clip, shown, value, median: spread.median, distance};
  }
  return worst;
}

/** From deviations above the median to deviations on the bad side of it. */
function badness({worse}: ShownMeasure, above: number): number {
  return worse === 'low' ? -above : worse === 'high' ? above : Math.abs(above);
}
