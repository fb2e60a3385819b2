import {frameLengthAt} from '../../audio/frame-energies.js';
import type {MonoPcm} from '../../audio/pcm.js';
import type {ActiveFrames} from './active-frames.js';

const fewestFrames = 10;

/**
 * The share of neighbouring samples of the active frames that differ in sign: 0.5 for white noise, 2·f/rate for a sine
 * of f Hz, around 0.1 for speech. Zero counts as positive. Undefined for fewer than ten active frames.
 */
export function zeroCrossingRate({samples, sampleRateHz}: MonoPcm, frames: ActiveFrames): number | undefined {
  const {isActive, activeEnergies} = frames;
  if (activeEnergies.length < fewestFrames) return undefined;
  const length = frameLengthAt(sampleRateHz);
  let crossings = 0;
  let pairs = 0;
  for (let frame = 0; frame < isActive.length; frame += 1) {
    if (isActive[frame] === 0) continue;
    const end = Math.min(samples.length, (frame + 1) * length);
    for (let index = frame * length + 1; index < end; index += 1) {
      if ((samples[index] as number) >= 0 !== (samples[index - 1] as number) >= 0) crossings += 1;
    }
    pairs += end - frame * length - 1;
  }
  return pairs > 0 ? crossings / pairs : undefined;
}
