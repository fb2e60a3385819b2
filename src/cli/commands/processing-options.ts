import {type Command, InvalidArgumentError} from 'commander';
import {toNumber} from '../parse-option.js';

/** Flags that say how takes become clips. */
export type ProcessingFlags = {
  readonly loudness?: number | null;
  readonly longestPause?: number | null;
  readonly notch?: number | null;
};

/** Adds the flags that say how takes become clips. */
export function addProcessingOptions(command: Command): Command {
  return command
    .option('--loudness <lufs|off>', 'of every clip (-23)', toNumberOrOff)
    .option('--longest-pause <ms|off>', 'inside speech; longer ones are shortened (700)', toNumberOrOff)
    .option('--notch <hz|off>', 'a tone to take out of every clip (off)', toNumberOrOff);
}

/** The flags as the options of a job. */
export function toProcessing({loudness, longestPause, notch}: ProcessingFlags): {
  loudnessLufs?: number | null;
  longestPauseMs?: number | null;
  notchHz?: number | null;
} {
  return {
    ...(loudness === undefined ? {} : {loudnessLufs: loudness}),
    ...(longestPause === undefined ? {} : {longestPauseMs: longestPause}),
    ...(notch === undefined ? {} : {notchHz: notch}),
  };
}

function toNumberOrOff(text: string): number | null {
  if (text === 'off') return null;
  try {
    return toNumber(text);
  } catch {
    throw new InvalidArgumentError(`"${text}" is neither a number nor off.`);
  }
}
