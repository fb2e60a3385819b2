import {quantile} from '../../audio/frame-energies.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {trackPitch} from '../../audio/pitch-track.js';
import {averageDown} from './average-down.js';

/** What is said of the pitch of a clip. */
export type Pitch = {
  /** The median of the voiced frames. */
  readonly medianHz?: number;
  /** Half the way from the 10th to the 90th percentile. */
  readonly spreadSemitones?: number;
  /** Of the frames that are loud enough to be voiced. */
  readonly voicedShare?: number;
};

const analysisRateHz = 7000;
/** 0.1 s of voiced sound. */
const fewestVoiced = 5;
/** 0.2 s of sound. */
const fewestFrames = 10;

/**
 * The pitch of a clip, of its voiced 50-ms frames. What cannot be said for want of frames is left out. Samples must be
 * finite.
 */
export function pitchOf(sound: MonoPcm): Pitch {
  const {pitchesHz} = trackPitch(averageDown(sound, analysisRateHz));
  const voiced = pitchesHz.filter(pitchHz => pitchHz > 0);
  return {
    ...(pitchesHz.length >= fewestFrames && {voicedShare: voiced.length / pitchesHz.length}),
    ...(voiced.length >= fewestVoiced && {
      medianHz: quantile(voiced, 0.5),
      spreadSemitones: 6 * Math.log2(quantile(voiced, 0.9) / quantile(voiced, 0.1)),
    }),
  };
}
