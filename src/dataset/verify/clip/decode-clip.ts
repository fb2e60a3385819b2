import {peakOf} from '../../../audio/decibels.js';
import {mixToMono} from '../../../audio/mix-to-mono.js';
import {decodeWav} from '../../../audio/wav/decode-wav.js';
import type {WavHeader} from '../../../audio/wav/wav-header.js';
import {countNonFinite} from '../../../quality/measures/count-non-finite.js';
import {countOverRange} from '../../../quality/measures/count-over-range.js';
import {flatTops} from '../../../quality/measures/flat-tops.js';
import {meanOffset} from '../../../quality/measures/mean-offset.js';

/** The sound of a clip in one channel, finite, with what is counted sample by sample. */
export type DecodedClip = {
  /** In units of which `fullScale` make full scale: integers need no division then. */
  readonly samples: Float32Array;
  readonly fullScale: 1 | 32_768;
  readonly sampleRateHz: number;
  readonly counts: SampleCounts;
};

/** What is counted sample by sample. Full scale is 1. */
export type SampleCounts = {
  readonly nonFiniteCount: number;
  readonly overRangeCount: number;
  /** Samples in flat tops at full scale, of all channels. */
  readonly flatTopCount: number;
  readonly peak: number;
  /** The mean of the samples. */
  readonly offset: number;
};

/**
 * Decodes a WAV whose header has been read. Samples that are not finite are counted and become 0.
 * The samples are good until the next call: they lie in memory that is used again, because getting it fresh from the system
 * takes as long as all measuring.
 */
export function decodeClip(bytes: Uint8Array, header: WavHeader): DecodedClip {
  const {encoding, channelCount, dataOffsetBytes, oddities} = header;
  const isAligned = (bytes.byteOffset + dataOffsetBytes) % 2 === 0;
  const isPlain = encoding === 'pcm-s16' && channelCount === 1 && isAligned && !oddities.includes('several-headers');
  return isPlain ? decodePlain(bytes, header) : decodeOther(bytes);
}

/**
 * What nearly every clip is, by a shorter way: `verify` reads thousands. Integers are finite and within full scale, and the
 * array's own copying converts them many times as fast as a loop that divides.
 */
function decodePlain(bytes: Uint8Array, {dataOffsetBytes, frameCount, sampleRateHz}: WavHeader): DecodedClip {
  const integers = new Int16Array(bytes.buffer, bytes.byteOffset + dataOffsetBytes, frameCount);
  const samples = scratchOf(frameCount);
  samples.set(integers);
  const {least, most, sum} = survey(integers);
  const peak = Math.max(most, -least) / 32_768;
  const flatTopCount = peak < 0.9999 ? 0 : flatTops(samples.map(sample => sample / 32_768)).sampleCount;
  const counts = {nonFiniteCount: 0, overRangeCount: 0, flatTopCount, peak, offset: sum / frameCount / 32_768};
  return {samples, fullScale: 32_768, sampleRateHz, counts};
}

/** So many samples of 16 bit have a sum of less than 2³¹, which stays a machine integer. */
const blockLength = 8192;

function survey(integers: Int16Array): {readonly least: number; readonly most: number; readonly sum: number} {
  let least = 0;
  let most = 0;
  let sum = 0;
  for (let start = 0; start < integers.length; start += blockLength) {
    const end = Math.min(integers.length, start + blockLength);
    let blockSum = 0;
    for (let index = start; index < end; index += 1) {
      const integer = integers[index] as number;
      if (integer < least) least = integer;
      if (integer > most) most = integer;
      blockSum = (blockSum + integer) | 0;
    }
    sum += blockSum;
  }
  return {least, most, sum};
}

function decodeOther(bytes: Uint8Array): DecodedClip {
  const {pcm} = decodeWav(bytes);
  const nonFiniteCount = total(pcm.channels, countNonFinite);
  const {samples: mixed, sampleRateHz} = mixToMono(pcm);
  const samples = nonFiniteCount === 0 ? mixed : mixed.map(sample => (Number.isFinite(sample) ? sample : 0));
  const counts = {
    nonFiniteCount,
    overRangeCount: total(pcm.channels, countOverRange),
    flatTopCount: total(pcm.channels, channel => flatTops(channel).sampleCount),
    peak: peakOf(samples),
    offset: meanOffset(samples),
  };
  return {samples, fullScale: 1, sampleRateHz, counts};
}

let scratch = new Float32Array(0);

function scratchOf(length: number): Float32Array {
  if (scratch.length < length) scratch = new Float32Array(length * 2);
  return scratch.subarray(0, length);
}

function total(channels: readonly Float32Array[], count: (channel: Float32Array) => number): number {
  return channels.reduce((sum, channel) => sum + count(channel), 0);
}
