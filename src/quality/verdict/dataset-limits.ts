import type {MeasureName} from '../measures/measurements.js';
import {deviation, quantile} from '../quantile.js';
import type {RelativeLimits} from './limits.js';
import {type RelativeRule, relativeRules} from './relative-rules.js';
import {centreOf, cosineTo} from './speaker-centre.js';
import {type UnusualRule, unusualRules, usualShare} from './unusual-rules.js';

/** Where a clip is too far from the others of its dataset. Plain JSON: a pass writes it down once, so that a later one judges the same. */
export type DatasetLimits = {
  /** How many clips it was made of. */
  readonly clips: number;
  readonly bounds: Readonly<Partial<Record<MeasureName, Bounds>>>;
  /** The centre of the embeddings, encoded as those are, and the least cosine to it. */
  readonly speaker?: {readonly model: string; readonly centre: string; readonly least: number};
};

/** What a measure may be; what is missing is not bounded. */
export type Bounds = {readonly least?: number; readonly most?: number};

/** A median of fewer clips says little. */
export const fewestClips = 30;

/** What dataset limits are made of: the values of each relative measure, and embeddings, of all clips that count. */
export type DatasetValues = {
  readonly clips: number;
  readonly values: ReadonlyMap<MeasureName, Float64Array>;
  /** Encoded, all of one model; undefined where no speaker model took part. */
  readonly speaker: {readonly model: string; readonly embeddings: readonly string[]} | undefined;
};

/**
 * Median ± k scaled median absolute deviations (MAD × 1.4826, the standard deviation of normal data; Leys et al. 2013) of the clips
 * that passed on their own, measure by measure; and, for what only some voices have, so
 * far beyond what nine clips of ten keep within. Undefined for fewer than {@link fewestClips} clips. The order of the values does not
 * matter; NaN stands for what was not measured.
 */
export function datasetLimits(
  {clips, values, speaker}: DatasetValues,
  limits: RelativeLimits,
): DatasetLimits | undefined {
  if (clips < fewestClips) return undefined;
  const bounds: Partial<Record<MeasureName, Bounds>> = {};
  for (const rule of relativeRules) {
    const spread = limits[rule.spread];
    // NaN is above nothing.
    const least = rule.scale === 'logarithmic' ? 0 : Number.NEGATIVE_INFINITY;
    const measured = (values.get(rule.measure) ?? new Float64Array(0)).filter(value => value > least);
    if (spread !== null && measured.length >= fewestClips) bounds[rule.measure] = boundsOf(measured, spread, rule);
  }
  for (const rule of unusualRules) {
    const allowed = limits[rule.excess];
    const measured = (values.get(rule.measure) ?? new Float64Array(0)).filter(value => !Number.isNaN(value));
    if (allowed !== null && measured.length >= fewestClips) bounds[rule.measure] = usualOf(measured, allowed, rule);
  }
  const bound = speaker === undefined ? undefined : speakerBound(speaker, limits.speakerSpread);
  return {clips, bounds, ...(bound === undefined ? {} : {speaker: bound})};
}

function boundsOf(values: Float64Array, spread: number, {scale, sides, leastHalfWidth}: RelativeRule): Bounds {
  const isLogarithmic = scale === 'logarithmic';
  const ordered = (isLogarithmic ? values.map(Math.log) : values).toSorted();
  const middle = quantile(ordered, 0.5);
  const floor = isLogarithmic ? Math.log(leastHalfWidth) : leastHalfWidth;
  const halfWidth = Math.max(spread * deviation(ordered), floor);
  const unscaled = (value: number): number => Number((isLogarithmic ? Math.exp(value) : value).toPrecision(6));
  return {
    ...(sides === 'most' ? {} : {least: unscaled(middle - halfWidth)}),
    ...(sides === 'least' ? {} : {most: unscaled(middle + halfWidth)}),
  };
}

function usualOf(values: Float64Array, allowed: number, {side, alwaysGood}: UnusualRule): Bounds {
  const ordered = values.toSorted();
  const short = (value: number): number => Number(value.toPrecision(6));
  return side === 'most'
    ? {most: short(Math.max(alwaysGood, quantile(ordered, usualShare) + allowed))}
    : {least: short(Math.min(alwaysGood, quantile(ordered, 1 - usualShare) - allowed))};
}

/** Cosines bunch near 1: nearer than this to their median none is suspect. Clean clips of the calibration half go as far as 0.098. */
const leastCosineWidth = 0.12;

function speakerBound(
  {model, embeddings}: NonNullable<DatasetValues['speaker']>,
  spread: number | null,
): DatasetLimits['speaker'] | undefined {
  if (spread === null || embeddings.length < fewestClips) return undefined;
  const centre = centreOf(embeddings);
  const cosines = Float64Array.from(embeddings, embedding => cosineTo(centre, embedding)).sort();
  const middle = quantile(cosines, 0.5);
  const halfWidth = Math.max(spread * deviation(cosines), leastCosineWidth);
  return {model, centre, least: Number((middle - halfWidth).toPrecision(6))};
}
