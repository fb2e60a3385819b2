/** Where a share lies, from 0 to 1: both ends are included. */
export type ShareInterval = {readonly low: number; readonly high: number};

/** Of the standard normal distribution: 95 % of it lies within ± this. */
const normal95 = 1.959964;

/**
 * What `found` of `looked` says about the share in all: with a confidence of 95 %, the interval of Wilson (1927), "Probable inference,
 * the law of succession, and statistical inference". It holds for few and for none: 0 of 10 may still be 28 %. Whoever looked at nothing
 * knows nothing: 0 to 1. Throws RangeError where `found` is no part of `looked`.
 */
export function wilsonInterval(found: number, looked: number): ShareInterval {
  if (!(found >= 0 && found <= looked)) throw new RangeError(`${found} of ${looked} is no share`);
  if (looked === 0) return {low: 0, high: 1};
  const share = found / looked;
  const square = normal95 ** 2;
  const middle = share + square / (2 * looked);
  const halfWidth = normal95 * Math.sqrt((share * (1 - share) + square / (4 * looked)) / looked);
  const scale = 1 + square / looked;
  return {
    // Rounding would leave 1e-17 where the end is exact.
    low: found === 0 ? 0 : (middle - halfWidth) / scale,
    high: found === looked ? 1 : (middle + halfWidth) / scale,
  };
}
