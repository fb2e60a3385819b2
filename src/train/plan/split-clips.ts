import type {TrainingSituation} from './situation.js';
import type {Planned} from './training-plan.js';

/** How the clips are divided. */
export type ClipSplit = {readonly share: Planned<number>; readonly train: number; readonly validation: number};

/** Fewer clips are all learned from: a handful of others would measure nothing. */
const leastForValidation = 50;

/** Which share of the clips is kept out of training to measure it: 5 %, at most 100 clips, none of a small dataset. */
export function splitClips({dataset, wishes}: TrainingSituation): ClipSplit {
  const {clips} = dataset;
  const share = chosenShare(clips, wishes.validationShare);
  // As Piper reckons it, in vits/dataset.py.
  const validation = Math.trunc(clips * share.value);
  return {share, validation, train: clips - validation};
}

function chosenShare(clips: number, wished: number | undefined): Planned<number> {
  if (wished !== undefined) return {value: wished, reason: 'as asked for'};
  if (clips < leastForValidation) {
    return {value: 0, reason: `all clips are learned from, because there are fewer than ${leastForValidation}`};
  }
  const value = Math.round(Math.min(0.05, 100 / clips) * 10_000) / 10_000;
  return {value, reason: 'enough to see when the voice learns the clips by heart'};
}
