// Limits out of clean clips alone: where a measure of a clean clip would come only once in many thousands.
import {relativeRules} from '../../../dist/quality/verdict/relative-rules.js';
import {thresholdRules} from '../../../dist/quality/verdict/threshold-rules.js';

/** The share of clean clips that each rule may refuse wrongly; some forty rules together then refuse less than one in a hundred. */
const allowance = 0.0002;
const tailShare = 0.05;
/** Of the way from the median to the outermost value: no tail is trusted further. */
const mostBeyond = 0.25;
/** A tail of fewer values is a guess. */
const fewestValues = 10;

/**
 * A limit for each rule of one measure: the outermost clean value, or where an exponential tail fitted to the outermost twentieth
 * says that one clip in 5,000 is beyond (peaks over a threshold; Pickands 1975), whichever is further. The tail is fitted to each
 * speaker of its own, and the furthest counts. Rules whose measure hardly any clip has get none.
 */
export function proposeLimits(cleanRows) {
  return Object.fromEntries(
    thresholdRules.flatMap(({measure, bound, limit}) => {
      const sign = bound === 'most' ? 1 : -1;
      const end = furthestEnd(
        groupsOf(cleanRows, 'speaker').map(rows => valuesOf(rows, measure).map(value => sign * value)),
      );
      return end === undefined ? [] : [[limit, sign * end]];
    }),
  );
}

/** The same for the rules that hold a clip against its dataset: how many scaled median absolute deviations a clean clip goes. */
export function proposeSpreads(cleanRows) {
  const spreads = relativeRules.flatMap(rule => {
    const end = furthestEnd(groupsOf(cleanRows, 'dataset').map(rows => deviations(valuesOf(rows, rule.measure), rule)));
    return end === undefined ? [] : [[rule.spread, end]];
  });
  return Object.fromEntries(spreads);
}

/** Where only the allowed share of the values is beyond, as far as a tail can be trusted. */
export function tailEnd(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const threshold = sorted[Math.floor((sorted.length - 1) * (1 - tailShare))];
  const excesses = sorted.filter(value => value > threshold).map(value => value - threshold);
  const scale = excesses.reduce((sum, value) => sum + value, 0) / Math.max(1, excesses.length);
  const outermost = sorted.at(-1);
  const furthest = outermost + mostBeyond * (outermost - sorted[Math.floor(sorted.length / 2)]);
  return Math.max(outermost, Math.min(furthest, threshold + scale * Math.log(tailShare / allowance)));
}

function furthestEnd(groups) {
  const ends = groups.filter(values => values.length >= fewestValues).map(tailEnd);
  return ends.length === 0 ? undefined : Number(Math.max(...ends).toPrecision(4));
}

function deviations(values, {scale, sides}) {
  const scaled = scale === 'logarithmic' ? values.filter(value => value > 0).map(Math.log) : values;
  const middle = median(scaled);
  const unit = 1.4826 * median(scaled.map(value => Math.abs(value - middle)));
  if (!(unit > 0)) return [];
  const sign = {both: Math.abs, most: value => value, least: value => -value}[sides];
  return scaled.map(value => sign((value - middle) / unit));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function valuesOf(rows, measure) {
  return rows.map(({measures}) => measures[measure]).filter(Number.isFinite);
}

function groupsOf(rows, name) {
  return [...new Set(rows.map(row => row[name]))].map(value => rows.filter(row => row[name] === value));
}
