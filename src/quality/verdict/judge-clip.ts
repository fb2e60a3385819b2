import type {Measurements} from '../measures/measurements.js';
import {basicReasons} from './basic-reasons.js';
import type {DatasetLimits} from './dataset-limits.js';
import {judgeByDataset} from './judge-by-dataset.js';
import type {Limits} from './limits.js';
import type {Reason, Verdict} from './reason.js';
import {sayValue} from './say-value.js';
import {type ThresholdRule, thresholdRules} from './threshold-rules.js';

/**
 * Compares the measurements of a clip with limits, and with those of its dataset where they are known. A clip without a sample has
 * one reason, `empty`; others may have several. What was not measured is not judged.
 */
export function judgeClip(measured: Measurements, limits: Limits, ofDataset?: DatasetLimits): Verdict {
  const basic = basicReasons(measured, limits);
  if (measured.durationSeconds === 0) return {kept: false, reasons: basic};
  const byThreshold = thresholdRules.flatMap(rule => judgeByThreshold(rule, measured, limits) ?? []);
  const byDataset = ofDataset === undefined ? [] : judgeByDataset(measured, ofDataset);
  const reasons = [...basic, ...byThreshold, ...byDataset];
  return {kept: reasons.length === 0, reasons};
}

function judgeByThreshold(
  {rule, measure, bound, limit: name, what, unit, where = () => true}: ThresholdRule,
  measured: Measurements,
  limits: Limits,
): Reason | undefined {
  const limit = limits[name];
  const value = measured[measure];
  if (limit === null || value === undefined || !where(measured)) return undefined;
  if (bound === 'least' ? value >= limit : value <= limit) return undefined;
  const wanted =
    bound === 'least' ? `at least ${sayValue(limit, unit)} wanted` : `at most ${sayValue(limit, unit)} allowed`;
  return {rule, measure, value, limit, message: `${what}: ${sayValue(value, unit)}, ${wanted}.`};
}
