import {estimatePitch} from '../../audio/estimate-pitch.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {estimateSyllableRate} from './estimate-syllable-rate.js';

/** What eSpeak NG can imitate of a person. */
export type RecordingTraits = {
  /** Median of the fundamental. */
  readonly pitchHz: number;
  readonly syllablesPerSecond: number;
};

/** Pitch and pace of a recording, or undefined where it holds no speech to measure them of. Takes a while: runs in a worker thread. */
export function describeRecording(recording: MonoPcm): RecordingTraits | undefined {
  const pitchHz = estimatePitch(recording);
  const syllablesPerSecond = estimateSyllableRate(recording);
  return pitchHz === undefined || syllablesPerSecond === undefined ? undefined : {pitchHz, syllablesPerSecond};
}
