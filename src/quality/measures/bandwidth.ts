import type {MonoPcm} from '../../audio/pcm.js';
import {type FramePlan, planFrames} from './spectrogram.js';

const belowPeak = 0.000_01; // −50 dB
/** Speech and noise together over noise alone: 4 dB. */
const overNoise = 2.5;
const fewestFrames = 5;
/** Loud enough to be speech: at most 30 dB below the 95th percentile of the frames. */
const belowSpeech = 0.001;
const quietestShare = 0.1;
/** A frequency holds speech where the median of so many hertz around it does: no tone, no image of one. */
const medianHz = 200;
const lowestHz = 60;

/**
 * Up to which frequency a sound holds speech, in Hz: the highest one at which its mean spectrum is within 50 dB of its
 * peak (NVIDIA NeMo's definition) and 4 dB above that of its quietest tenth, which is noise. Frames of 46 ms side by
 * side. Undefined for fewer than five of them, or where they are silent. Samples must be finite.
 */
export function bandwidthHz({samples, sampleRateHz}: MonoPcm): number | undefined {
  const plan = planFrames(sampleRateHz);
  const frameCount = Math.floor(samples.length / plan.frameLength);
  if (frameCount < fewestFrames) return undefined;
  const spectra = adjoiningSpectra(samples, plan, frameCount);
  const energies = spectra.map(power => power.reduce((sum, value) => sum + value, 0));
  const ordered = spectra.map((_power, frame) => frame).sort((one, other) => energyOf(one) - energyOf(other));
  function energyOf(frame: number): number {
    return energies[frame] as number;
  }
  const speechEnergy = energyOf(ordered[Math.round((frameCount - 1) * 0.95)] as number);
  if (speechEnergy <= 0) return undefined;
  const quiet = ordered.slice(0, Math.ceil(frameCount * quietestShare));
  const loud = ordered.filter(frame => energyOf(frame) > speechEnergy * belowSpeech);
  const mean = (frames: readonly number[]) => meanOf(frames.map(frame => spectra[frame] as Float64Array));
  return highestHz(mean(loud), mean(quiet), sampleRateHz / plan.frameLength);
}

function adjoiningSpectra(samples: Float32Array, plan: FramePlan, frameCount: number): readonly Float64Array[] {
  return Array.from({length: frameCount}, (_, index) => {
    const power = new Float64Array(plan.binCount);
    plan.powerAt(samples, index * plan.frameLength, power);
    return power;
  });
}

function meanOf(spectra: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(spectra[0]?.length ?? 0);
  for (const power of spectra) {
    for (let bin = 0; bin < mean.length; bin += 1) {
      mean[bin] = (mean[bin] as number) + (power[bin] as number) / spectra.length;
    }
  }
  return mean;
}

function highestHz(speech: Float64Array, noise: Float64Array, binHz: number): number | undefined {
  const lowest = Math.ceil(lowestHz / binHz);
  const reach = Math.round(medianHz / 2 / binHz);
  const least = speech.subarray(lowest).reduce((most, power) => Math.max(most, power), 0) * belowPeak;
  for (let bin = speech.length - 1; bin >= lowest; bin -= 1) {
    const power = medianAround(speech, bin, reach);
    if (power > least && power > overNoise * medianAround(noise, bin, reach)) return bin * binHz;
  }
  return undefined;
}

function medianAround(values: Float64Array, bin: number, reach: number): number {
  const around = values.slice(Math.max(0, bin - reach), bin + reach + 1).sort();
  return around[around.length >> 1] as number;
}
