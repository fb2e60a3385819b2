/** The cosine of the angle between two vectors, −1 to 1; undefined where their lengths differ or one has no direction. */
export function cosine(a: Float32Array, b: Float32Array): number | undefined {
  if (a.length !== b.length) return undefined;
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let index = 0; index < a.length; index += 1) {
    const x = a[index] as number;
    const y = b[index] as number;
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  const value = product / Math.sqrt(squareA * squareB);
  return Number.isFinite(value) ? Math.min(1, Math.max(-1, value)) : undefined;
}
