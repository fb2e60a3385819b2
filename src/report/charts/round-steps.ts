/** The smallest of 1, 2 or 5 × a power of ten that is at least so much. `rough` is above 0. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find(factor => factor * power >= rough) ?? 10);
}

/** Round values from `low` to `high`, some `wanted` of them. One where both are the same. */
export function roundTicks(low: number, high: number, wanted: number): readonly number[] {
  if (!(high > low)) return [low];
  const step = roundStep((high - low) / wanted);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  // Multiples of 0.1 are not exact in floating point.
  return Array.from({length: count}, (_none, place) => Number(((first + place) * step).toPrecision(12)));
}
