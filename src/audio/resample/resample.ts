import {layOutSamples} from '../lay-out-samples.js';
import type {MonoPcm} from '../pcm.js';
import {type FilterBank, makeFilterBank} from './filter-bank.js';

/** Ratios with more phases than this (24,001 → 22,050 Hz) go between the rows of a bank of this many. */
const mostPhases = 1024;
/** Banks that are kept, in the order of their making; the oldest goes first. A common bank has 0.2–1 MB, the largest 10 MB. */
const mostBanks = 8;
/** Output samples for which the input is laid out as doubles at a time: the whole of a long sound would take 8 bytes a sample more. */
const blockLength = 65_536;
const banks = new Map<string, FilterBank>();

/**
 * Sound at another sample rate, by a polyphase filter (see `filter-bank.ts`): flat within 0.001 dB up to 0.898 of the lower
 * Nyquist frequency, aliases and images below −100 dB from 1.006 of it on.
 *
 * Output sample n stands exactly at input time n × fromHz / toHz: no delay. The length is ceil(length × toHz / fromHz); beyond
 * its ends the input counts as 0. Rates are whole numbers; equal rates give the same samples back. Samples must be finite.
 */
export function resample(sound: MonoPcm, toHz: number): MonoPcm {
  const {samples, sampleRateHz: fromHz} = sound;
  if (fromHz === toHz) return sound;
  const divisor = greatestCommonDivisor(fromHz, toHz);
  const up = toHz / divisor;
  const down = fromHz / divisor;
  const output = new Float32Array(Math.ceil((samples.length * up) / down));
  const isExact = up <= mostPhases;
  const bank = bankFor(fromHz, toHz, isExact ? up : mostPhases);
  for (let first = 0; first < output.length; first += blockLength) {
    const block = output.subarray(first, first + blockLength);
    if (isExact) runExact(samples, block, first, bank, down);
    else runBetween(samples, block, first, bank, up, down);
  }
  return {samples: output, sampleRateHz: toHz};
}

function bankFor(fromHz: number, toHz: number, phaseCount: number): FilterBank {
  const divisor = greatestCommonDivisor(fromHz, toHz);
  const name = `${fromHz / divisor}/${toHz / divisor}`;
  const known = banks.get(name);
  if (known !== undefined) return known;
  const bank = makeFilterBank(fromHz, toHz, phaseCount);
  const [oldest] = banks.keys();
  if (banks.size >= mostBanks && oldest !== undefined) banks.delete(oldest);
  banks.set(name, bank);
  return bank;
}

/**
 * Every output sample falls on a row of the bank. `first` is the index of the block's first sample in the whole output. Two periods are made
 * together, row by row: the samples of the same row share its taps.
 */
function runExact(samples: Float32Array, block: Float32Array, first: number, bank: FilterBank, down: number): void {
  const {coefficients, phaseCount, tapCount} = bank;
  const origin = Math.floor((first * down) / phaseCount);
  const input = layOutSamples(
    samples,
    origin + 1 - tapCount / 2,
    new Float64Array(Math.ceil((block.length * down) / phaseCount) + tapCount),
  );
  const firstPhase = (first * down) % phaseCount;
  const inputs: Taps = {samples: input, weights: coefficients, count: tapCount};
  for (let period = 0; period < block.length; period += 2 * phaseCount) {
    const end = Math.min(block.length, period + phaseCount);
    for (let index = period; index < end; index += 1) {
      const position = firstPhase + index * down;
      const phase = position % phaseCount;
      const start = (position - phase) / phaseCount;
      const later = index + phaseCount;
      if (later < block.length) weighTwo(inputs, start, start + down, phase * tapCount, block, index, later);
      else block[index] = weigh(input, start, coefficients, phase * tapCount, tapCount);
    }
  }
}

/** Output samples fall between rows: the two nearest are mixed (the error of 1,024 rows is below −110 dB). */
function runBetween(
  samples: Float32Array,
  block: Float32Array,
  first: number,
  bank: FilterBank,
  up: number,
  down: number,
): void {
  const {coefficients, phaseCount, tapCount} = bank;
  const origin = Math.floor((first * down) / up);
  const input = layOutSamples(
    samples,
    origin + 1 - tapCount / 2,
    new Float64Array(Math.ceil((block.length * down) / up) + tapCount + 1),
  );
  for (let index = 0; index < block.length; index += 1) {
    const position = (first + index) * down;
    const whole = Math.floor(position / up);
    const exactPhase = ((position - whole * up) * phaseCount) / up;
    const phase = Math.floor(exactPhase);
    const share = exactPhase - phase;
    const start = whole - origin;
    const before = weigh(input, start, coefficients, phase * tapCount, tapCount);
    const isLast = phase + 1 === phaseCount;
    const after = isLast
      ? weigh(input, start + 1, coefficients, 0, tapCount)
      : weigh(input, start, coefficients, (phase + 1) * tapCount, tapCount);
    block[index] = before + share * (after - before);
  }
}

/** The inner loop: four sums, because one would wait for its own addition; `count` is a multiple of 4. */
function weigh(samples: Float64Array, start: number, weights: Float64Array, row: number, count: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let tap = 0; tap < count; tap += 4) {
    a += (samples[start + tap] as number) * (weights[row + tap] as number);
    b += (samples[start + tap + 1] as number) * (weights[row + tap + 1] as number);
    c += (samples[start + tap + 2] as number) * (weights[row + tap + 2] as number);
    d += (samples[start + tap + 3] as number) * (weights[row + tap + 3] as number);
  }
  return a + b + (c + d);
}

type Taps = {readonly samples: Float64Array; readonly weights: Float64Array; readonly count: number};

/** The same for two places of the sound at once, to the last bit: a weight is read once for both. */
function weighTwo(
  {samples, weights, count}: Taps,
  start: number,
  laterStart: number,
  row: number,
  output: Float32Array,
  at: number,
  laterAt: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let tap = 0; tap < count; tap += 4) {
    const one = weights[row + tap] as number;
    const two = weights[row + tap + 1] as number;
    const three = weights[row + tap + 2] as number;
    const four = weights[row + tap + 3] as number;
    a += (samples[start + tap] as number) * one;
    b += (samples[start + tap + 1] as number) * two;
    c += (samples[start + tap + 2] as number) * three;
    d += (samples[start + tap + 3] as number) * four;
    e += (samples[laterStart + tap] as number) * one;
    f += (samples[laterStart + tap + 1] as number) * two;
    g += (samples[laterStart + tap + 2] as number) * three;
    h += (samples[laterStart + tap + 3] as number) * four;
  }
  output[at] = a + b + (c + d);
  output[laterAt] = e + f + (g + h);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
