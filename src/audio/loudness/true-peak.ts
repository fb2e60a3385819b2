import {amplitudeDb, peakOf} from '../decibels.js';
import {layOutSamples} from '../lay-out-samples.js';
import {type InterpolationFilter, interpolationFilter} from './interpolation-filter.js';

/** Samples that are looked at together: even, and more than half of the taps. */
const blockLength = 16;

/** Samples that lie so close are as good as oversampled ones: four times 48 kHz. */
const closeEnoughHz = 192_000;

/**
 * The largest value between the samples and on them, in dB of full scale (ITU-R BS.1770-5, annex 2: four times oversampled); −144 for
 * silence. Of a steady sine it reads at most 0.07 dB too much; and, because the points are a quarter of a sample apart, at most
 * 0.17 dB too little up to a quarter of the sample rate, 0.5 dB up to 0.43 of it. From 192 kHz on the samples alone
 * count. Beyond its ends the sound is 0. Samples must be finite.
 */
export function truePeakDbtp(samples: Float32Array, sampleRateHz: number): number {
  return amplitudeDb(sampleRateHz < closeEnoughHz ? oversampledPeak(samples) : peakOf(samples));
}

function oversampledPeak(samples: Float32Array): number {
  const filter = interpolationFilter();
  const around = new Float64Array(blockLength + 2 * filter.pairCount);
  const blockPeaks = peaksOfBlocks(samples);
  let peak = blockPeaks.reduce((most, each) => Math.max(most, each), 0);
  // From one block before the sound to one behind it: filters ring there too.
  for (let block = -1; block <= blockPeaks.length; block += 1) {
    const nearby = Math.max(blockPeaks[block - 1] ?? 0, blockPeaks[block] ?? 0, blockPeaks[block + 1] ?? 0);
    // However they fall, samples of this size cannot add up to more. Of speech a tenth of the blocks are left.
    if (nearby * filter.greatestGain <= peak) continue;
    layOutSamples(samples, block * blockLength + 1 - filter.pairCount, around);
    peak = Math.max(peak, peakBetween(around, filter));
  }
  return peak;
}

function peaksOfBlocks(samples: Float32Array): Float64Array {
  const peaks = new Float64Array(Math.ceil(samples.length / blockLength));
  for (let block = 0; block < peaks.length; block += 1) {
    const end = Math.min(samples.length, (block + 1) * blockLength);
    let peak = 0;
    for (let index = block * blockLength; index < end; index += 1)
      peak = Math.max(peak, Math.abs(samples[index] as number));
    peaks[block] = peak;
  }
  return peaks;
}

/** The largest absolute value between each sample of a block and the next one. */
function peakBetween(around: Float64Array, filter: InterpolationFilter): number {
  const {half, quarterEven, quarterOdd, pairCount} = filter;
  let peak = 0;
  // Two places at once: one would wait for its own additions.
  for (let start = 0; start < blockLength; start += 2) {
    let middle = 0;
    let even = 0;
    let odd = 0;
    let nextMiddle = 0;
    let nextEven = 0;
    let nextOdd = 0;
    for (let pair = 0; pair < pairCount; pair += 1) {
      const toMiddle = half[pair] as number;
      const toEven = quarterEven[pair] as number;
      const toOdd = quarterOdd[pair] as number;
      const earlier = around[start + pairCount - 1 - pair] as number;
      const later = around[start + pairCount + pair] as number;
      const nextEarlier = around[start + pairCount - pair] as number;
      const nextLater = around[start + pairCount + pair + 1] as number;
      middle += (earlier + later) * toMiddle;
      even += (earlier + later) * toEven;
      odd += (earlier - later) * toOdd;
      nextMiddle += (nextEarlier + nextLater) * toMiddle;
      nextEven += (nextEarlier + nextLater) * toEven;
      nextOdd += (nextEarlier - nextLater) * toOdd;
    }
    peak = Math.max(peak, Math.abs(middle), Math.abs(even + odd), Math.abs(even - odd));
    peak = Math.max(peak, Math.abs(nextMiddle), Math.abs(nextEven + nextOdd), Math.abs(nextEven - nextOdd));
  }
  return peak;
}
