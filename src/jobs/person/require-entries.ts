import {ChatterpipeError} from '../../base/error.js';
import type {ClipIndex} from '../../dataset/journal/clip-index.js';

/** The entries of some numbers. Throws USAGE, naming the numbers that the dataset does not have or no longer has. */
export function requireEntries(index: ClipIndex, numbers: readonly number[]): readonly number[] {
  const entries = numbers.map(number => index.entryOf(number));
  const missing = numbers.filter((_, at) => {
    const entry = entries[at] as number;
    return entry < 0 || index.state(entry) === 'removed';
  });
  if (missing.length === 0) return entries;
  throw new ChatterpipeError('USAGE', `The dataset has no phrase of number ${missing.join(', ')}.`, {
    hint: `Its numbers are those of the files: voice_00042.wav is 42; the highest is ${index.nextNumber - 1}.`,
    details: {missing},
  });
}
