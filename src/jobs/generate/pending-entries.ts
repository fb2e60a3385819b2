import type {ClipIndex} from '../../dataset/journal/clip-index.js';

/** Which entries a sitting works on, beside those that are undecided. */
export type EntryChoice = {
  /** Also those that the judge refused. */
  readonly isRetryingRejected: boolean;
  /** These numbers and no others, listed or not; undefined for all that are listed. */
  readonly onlyNumbers: ReadonlySet<number> | undefined;
};

/** Whatever is undecided. */
export const undecidedEntries: EntryChoice = {isRetryingRejected: false, onlyNumbers: undefined};

/** The entries that a sitting works on, in the order of their numbers. */
export function* pendingEntries(index: ClipIndex, choice: EntryChoice): Generator<number> {
  // Entries are looked at when they are reached, but never twice: what is rejected now is not opened again in this sitting.
  for (let entry = 0; entry < index.size; entry += 1) {
    if (isOpen(index, entry, choice)) yield entry;
  }
}

/** How many entries {@link pendingEntries} would give now. */
export function countPending(index: ClipIndex, choice: EntryChoice): number {
  let count = 0;
  for (let entry = 0; entry < index.size; entry += 1) count += isOpen(index, entry, choice) ? 1 : 0;
  return count;
}

/** Whether a sitting works on an entry: it is listed and undecided; when retrying, also when the judge refused it. */
export function isOpen(index: ClipIndex, entry: number, {isRetryingRejected, onlyNumbers}: EntryChoice): boolean {
  const isMeant = onlyNumbers === undefined ? index.isInList(entry) : onlyNumbers.has(index.number(entry));
  if (!isMeant) return false;
  const state = index.state(entry);
  const isRefused = (state === 'rejected' || state === 'failed') && !index.isByPerson(entry);
  return state === 'pending' || (isRetryingRejected && isRefused);
}
