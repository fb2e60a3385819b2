import type {MonoPcm, Pcm} from '../pcm.js';
import {weightedEnergies} from './weighted-energies.js';

/** A block of 400 ms begins every 100 ms: four steps. */
const stepMs = 100;
const stepsOfBlock = 4;
/** BS.1770-5, annex 1: so that a sine of 1 kHz at full scale is −3.01 LUFS. */
const offsetDb = -0.691;
/** Left and right of the listener count more than left, right and centre. */
const surroundWeight = 1.41;
const frontCount = 3;
/** −70 LUFS, as an energy. */
const absoluteGate = 10 ** ((-70 - offsetDb) / 10);
/** −10 LU below what the absolute gate leaves. */
const relativeGate = 0.1;

/**
 * Integrated loudness of one channel in LUFS (ITU-R BS.1770-5, annex 1). Undefined where the sound is shorter than 0.4 s or
 * nothing in it is above −70 LUFS. What is played on two loudspeakers at once measures 3 dB more than its one channel: a sine of
 * 1 kHz whose peaks are at −23 dBFS is −23 LUFS in stereo and −26 here. Samples must be finite.
 */
export function integratedLoudness({samples, sampleRateHz}: MonoPcm): number | undefined {
  return programmeLoudness({channels: [samples], sampleRateHz});
}

/**
 * The same for several channels, in the order left, right, centre, left and right surround (the channel of low frequencies is
 * left out by the standard, and by the caller).
 */
export function programmeLoudness({channels, sampleRateHz}: Pcm): number | undefined {
  const blocks = blockEnergies(channels, sampleRateHz).filter(energy => energy > absoluteGate);
  const gate = relativeGate * mean(blocks);
  const loud = blocks.filter(energy => energy > gate);
  return loud.length === 0 ? undefined : offsetDb + 10 * Math.log10(mean(loud));
}

function blockEnergies(channels: readonly Float32Array[], sampleRateHz: number): Float64Array {
  const stepLength = Math.round((sampleRateHz * stepMs) / 1000);
  const steps = channels.map(samples => weightedEnergies(samples, sampleRateHz, stepLength));
  const blocks = new Float64Array(Math.max(0, (steps[0]?.length ?? 0) - stepsOfBlock + 1));
  for (const [channel, energies] of steps.entries()) {
    const weight = channel < frontCount ? 1 : surroundWeight;
    for (let block = 0; block < blocks.length; block += 1) {
      blocks[block] = (blocks[block] as number) + weight * mean(energies.subarray(block, block + stepsOfBlock));
    }
  }
  return blocks;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
