import type {MonoPcm} from '../pcm.js';
import {type FilterBank, makeFilterBank} from './filter-bank.js';

/** Ratios with more phases than this (24,001 → 22,050 Hz) go between the rows of a bank of this many. */
const mostPhases = 1024;
/** Banks that are kept, in the order of their making; the oldest goes first. A common bank has 0.2–1 MB, the largest 10 MB. */
const mostBanks = 8;
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
  const padded = new Float64Array(samples.length + 2 * bank.tapCount);
  padded.set(samples, bank.tapCount);
  if (isExact) runExact(padded, output, bank, down);
  else runBetween(padded, output, bank, up, down);
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

/** Every output sample falls on a row of the bank. */
function runExact(
  padded: Float64Array,
  output: Float32Array,
  {coefficients, phaseCount, tapCount}: FilterBank,
  down: number,
): void {
  const wholeStep = Math.floor(down / phaseCount);
  const phaseStep = down % phaseCount;
  let start = tapCount / 2 + 1;
  let phase = 0;
  for (let index = 0; index < output.length; index += 1) {
    output[index] = weigh(padded, start, coefficients, phase * tapCount, tapCount);
    start += wholeStep;
    phase += phaseStep;
    if (phase >= phaseCount) {
      phase -= phaseCount;
      start += 1;
    }
  }
}

/** Output samples fall between rows: the two nearest are mixed (the error of 1,024 rows is below −110 dB). */
function runBetween(padded: Float64Array, output: Float32Array, bank: FilterBank, up: number, down: number): void {
  const {coefficients, phaseCount, tapCount} = bank;
  for (let index = 0; index < output.length; index += 1) {
    const position = index * down;
    const whole = Math.floor(position / up);
    const exactPhase = ((position - whole * up) * phaseCount) / up;
    const phase = Math.floor(exactPhase);
    const share = exactPhase - phase;
    const start = whole + tapCount / 2 + 1;
    const before = weigh(padded, start, coefficients, phase * tapCount, tapCount);
    const isLast = phase + 1 === phaseCount;
    const after = isLast
      ? weigh(padded, start + 1, coefficients, 0, tapCount)
      : weigh(padded, start, coefficients, (phase + 1) * tapCount, tapCount);
    output[index] = before + share * (after - before);
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

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
