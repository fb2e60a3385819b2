import {wadaFirstDb, wadaTable} from './wada-table.js';

const fewestSamples = 1000;

/**
 * The signal-to-noise ratio by the distribution of amplitudes (WADA, Kim and Stern 2008): −20 to 100 dB. It trusts
 * that speech has many small values and noise few. Good between 5 and 30 dB; above, it depends on the pauses more than
 * on the noise. Samples of 0 have no logarithm and do not count. Undefined for fewer than 1,000 others.
 */
export function wadaSnrDb(samples: Float32Array): number | undefined {
  let count = 0;
  let sum = 0;
  let logSum = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const size = Math.abs(samples[index] as number);
    if (size === 0) continue;
    count += 1;
    sum += size;
    logSum += Math.log(size);
  }
  if (count < fewestSamples) return undefined;
  return levelAt(Math.log(sum / count) - logSum / count);
}

/** Between the two values of the table that enclose `value`; the ends of the table beyond them. */
function levelAt(value: number): number {
  // The first values are not in order: the last one that is below counts.
  const below = wadaTable.findLastIndex(entry => entry < value);
  if (below < 0) return wadaFirstDb;
  const lower = wadaTable[below] as number;
  const upper = wadaTable[below + 1];
  return wadaFirstDb + below + (upper === undefined ? 0 : (value - lower) / (upper - lower));
}
