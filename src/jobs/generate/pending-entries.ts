import type {ClipIndex} from '../../dataset/journal/clip-index.js';

/** The entries that a sitting works on, in the order of their numbers: listed and undecided; with `isRetrying`, refused ones too. */
export function* pendingEntries(index: ClipIndex, isRetrying: boolean): Generator<number> {
  // Entries are looked at when they are reached, but never twice: what is rejected now is not opened again in this sitting.
  for (let entry = 0; entry < index.size; entry += 1) {
    if (isOpen(index, entry, isRetrying)) yield entry;
  }
}

/** How many entries {@link pendingEntries} would give now. */
export function countPending(index: ClipIndex, isRetrying: boolean): number {
  let count = 0;
  for (let entry = 0; entry < index.size; entry += 1) count += isOpen(index, entry, isRetrying) ? 1 : 0;
  return count;
}

/** Whether a sitting works on an entry: it is listed and undecided; with `isRetrying`, also when the judge refused it. */
export function isOpen(index: ClipIndex, entry: number, isRetrying: boolean): boolean {
  if (!index.isInList(entry)) return false;
  const state = index.state(entry);
  const isRefused = (state === 'rejected' || state === 'failed') && !index.isByPerson(entry);
  return state === 'pending' || (isRetrying && isRefused);
}
