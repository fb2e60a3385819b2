import {type Command, InvalidArgumentError} from 'commander';
import {toNumber} from '../parse-option.js';

/** Commander takes null for an option without a value, so off stays a word until the flags are read. */
type NumberOrOff = number | 'off';

/** Flags that say how takes become clips. */
export type ProcessingFlags = {
  readonly loudness?: NumberOrOff;
  readonly longestPause?: NumberOrOff;
  readonly notch?: NumberOrOff;
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
    ...(loudness === undefined ? {} : {loudnessLufs: orNull(loudness)}),
    ...(longestPause === undefined ? {} : {longestPauseMs: orNull(longestPause)}),
    ...(notch === undefined ? {} : {notchHz: orNull(notch)}),
  };
}

function orNull(value: NumberOrOff): number | null {
  return value === 'off' ? null : value;
}

function toNumberOrOff(text: string): NumberOrOff {
  if (text === 'off') return text;
  try {
    return toNumber(text);
  } catch {
    throw new InvalidArgumentError(`"${text}" is neither a number nor off.`);
  }
}
