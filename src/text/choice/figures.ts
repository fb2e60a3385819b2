/** `1,234`. */
export function grouped(value: number): string {
  return value.toLocaleString('en');
}

/** A share from 0 to 1 as `98.4 %`, rounded down, so that `100.0 %` means all. */
export function percent(share: number): string {
  // 0.57 × 1000 is 569.99… in floating point.
  return `${(Math.floor(share * 1000 + 1e-6) / 10).toFixed(1)} %`;
}
