/** The logarithm of the sum of exponentials of `count` values from `from` on, without overflow. */
export function logSumExp(values: Float32Array, from: number, count: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = from; at < from + count; at += 1) highest = Math.max(highest, values[at] as number);
  if (highest === Number.NEGATIVE_INFINITY) return highest;
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += Math.exp((values[at] as number) - highest);
  return highest + Math.log(sum);
}

/** The natural logarithm of the probability that a row of logits gives to one token. */
export function logProbability(logits: Float32Array, rowStart: number, rowLength: number, token: number): number {
  return (logits[rowStart + token] as number) - logSumExp(logits, rowStart, rowLength);
}
