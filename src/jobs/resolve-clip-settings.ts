import {type ClipSettings, defaultClipSettings} from '../audio/clip-settings.js';
import type {Json} from '../base/content-id.js';
import {requireRange} from './generate/require-option.js';

/** What a person may ask of the clips; what is left out stays as it was. */
export type ClipOptions = {
  /** LUFS; null leaves the level of the take (−23). */
  readonly loudnessLufs?: number | null;
  /** Pauses inside speech that are longer are shortened; null leaves them (700). */
  readonly longestPauseMs?: number | null;
  /** A tone to take out of every clip, in Hz; null takes none (none). */
  readonly notchHz?: number | null;
};

/** Options > what the dataset was made with > defaults. Throws USAGE, naming the option, for what is out of range. */
export function resolveClipSettings(
  {loudnessLufs, longestPauseMs, notchHz}: ClipOptions,
  made: {readonly [name: string]: Json},
  sampleRateHz: number,
): ClipSettings {
  const asked = Object.fromEntries(
    Object.entries({loudnessLufs, longestPauseMs, notchHz}).filter(([, value]) => value !== undefined),
  );
  const clip: ClipSettings = {...defaultClipSettings, ...made, ...asked, sampleRateHz};
  if (clip.loudnessLufs !== null) requireRange('loudness', clip.loudnessLufs, -40, -10);
  if (clip.longestPauseMs !== null) requireRange('longest-pause', clip.longestPauseMs, 500, 60_000);
  if (clip.notchHz !== null) requireRange('notch', clip.notchHz, 20, sampleRateHz / 2 - 100);
  return clip;
}
