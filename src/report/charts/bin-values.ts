import {inOrder, quantile} from '../../quality/quantile.js';
import {roundStep} from './round-steps.js';

/** Values counted in equal steps. */
export type Bins = {
  readonly low: number;
  readonly high: number;
  /** One a step, from `low` to `high`. */
  readonly kept: readonly number[];
  readonly rejected: readonly number[];
  /** Whether the first and the last step hold what lies beyond them too. */
  readonly hasBelow: boolean;
  readonly hasAbove: boolean;
};

/** About so many steps. */
const wantedSteps = 24;

/**
 * Counts kept and rejected values in about 24 round steps. Values further outside the middle 98 % than half of its width are counted at the
 * ends, so that one odd clip does not press all others into one step. The steps cover at least `leastWidth`, so that
 * values that are nearly alike look alike. Throws RangeError for no values.
 */
export function binValues(kept: readonly number[], rejected: readonly number[], leastWidth: number): Bins {
  const ordered = inOrder([...kept, ...rejected]);
  const [least, most] = [quantile(ordered, 0), quantile(ordered, 1)];
  const [low98, high98] = [quantile(ordered, 0.01), quantile(ordered, 0.99)];
  const margin = (high98 - low98) / 2;
  const from = margin === 0 ? least : Math.max(least, low98 - margin);
  const to = margin === 0 ? most : Math.min(most, high98 + margin);
  const padding = Math.max(0, leastWidth - (to - from)) / 2;
  const step = roundStep((to - from + 2 * padding) / wantedSteps);
  const first = Math.floor((from - padding) / step + 1e-9);
  const steps = Math.floor((to + padding) / step + 1e-9) - first + 1;
  const low = exact(first * step);
  const high = exact((first + steps) * step);
  const count = (values: readonly number[]) => {
    const bins = new Array<number>(steps).fill(0);
    for (const value of values) {
      const place = Math.min(steps - 1, Math.max(0, Math.floor((value - low) / step + 1e-9)));
      bins[place] = (bins[place] ?? 0) + 1;
    }
    return bins;
  };
  return {low, high, kept: count(kept), rejected: count(rejected), hasBelow: least < low, hasAbove: most > high};
}

function exact(value: number): number {
  return Number(value.toPrecision(12));
}
