import {quantile} from './frame-energies.js';
import type {MonoPcm} from './pcm.js';
import {trackPitch} from './pitch-track.js';
import {resample} from './resample/resample.js';

const analysisRateHz = 8000;
const fewestFrames = 5;

/**
 * The median fundamental frequency of the voiced parts in Hz (60 to 500): see `pitch-track.ts`. Undefined where fewer
 * than five frames, 0.1 s, are voiced: silence, noise, whispering, clips that are too short. Samples must be finite.
 */
export function estimatePitch(sound: MonoPcm): number | undefined {
  const pitches = trackPitch(resample(sound, analysisRateHz)).pitchesHz.filter(pitchHz => pitchHz > 0);
  return pitches.length < fewestFrames ? undefined : quantile(pitches, 0.5);
}
