/** What the gain hangs on. */
export type LevelOfSound = {
  /** Integrated; undefined where it cannot be measured, or should not count. */
  readonly loudnessLufs: number | undefined;
  readonly truePeakDbtp: number;
};

/** Where the level is to go. */
export type LevelTarget = {
  /** Null leaves the level. */
  readonly loudnessLufs: number | null;
  readonly truePeakCeilingDbtp: number;
};

/** Near silence is not blown up to a voice. */
const mostGainDb = 20;

/**
 * The one gain of a clip, in whole hundredths of a decibel: to the target loudness, at most 20 dB up, and lower where the true peak
 * would go over the ceiling. Where the loudness is not known or not asked for, 0 or what the ceiling wants.
 */
export function chooseGainDb({loudnessLufs, truePeakDbtp}: LevelOfSound, target: LevelTarget): number {
  const wanted =
    target.loudnessLufs === null || loudnessLufs === undefined
      ? 0
      : Math.min(mostGainDb, target.loudnessLufs - loudnessLufs);
  // To the nearest for loudness, down for the ceiling: that is a promise.
  const room = Math.floor((target.truePeakCeilingDbtp - truePeakDbtp) * 100);
  return Math.min(Math.round(wanted * 100), room) / 100;
}
