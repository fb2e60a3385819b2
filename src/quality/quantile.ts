/** Values from the smallest to the largest, without those that are not finite. */
export function inOrder(values: readonly number[]): Float64Array {
  return Float64Array.from(values.filter(Number.isFinite)).sort();
}

/**
 * Where a share (0 to 1) of the values lies below: 0.5 is the median. Between two values it is drawn straight (type 7 of Hyndman & Fan
 * 1996, "Sample quantiles in statistical packages"). Throws RangeError for no values.
 */
export function quantile(ordered: Float64Array, share: number): number {
  const place = share * (ordered.length - 1);
  const below = ordered[Math.floor(place)];
  const above = ordered[Math.ceil(place)];
  if (below === undefined || above === undefined)
    throw new RangeError(`no ${share} quantile of ${ordered.length} values`);
  return below + (above - below) * (place - Math.floor(place));
}

/** The median distance from the median, scaled so that it is the standard deviation of normal values. */
export function deviation(ordered: Float64Array): number {
  const middle = quantile(ordered, 0.5);
  return 1.4826 * quantile(ordered.map(value => Math.abs(value - middle)).sort(), 0.5);
}
