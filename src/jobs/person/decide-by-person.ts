import {join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {readDecidedTakes} from '../../dataset/decided-takes.js';
import {clipFileName} from '../../dataset/layout.js';
import {rebuildMetadata} from '../../dataset/metadata-csv.js';
import {plainFileSize} from '../../io/move-file.js';
import {changeVerdict} from '../change-verdict.js';
import {type ExistingDataset, openExisting, saveCard} from '../open-existing.js';
import {requireEntries} from './require-entries.js';

/** What a person decides about clips. */
export type PersonsDecision = {
  readonly root: string;
  /** As in the names of the files. */
  readonly numbers: readonly number[];
  readonly verdict: 'kept' | 'rejected';
  /** Who decides; a name or an account. */
  readonly by: string;
  readonly onNotice?: (message: string) => void;
};

/** What was decided, phrase by phrase. */
export type DecidedByPerson = {readonly number: number; readonly text: string; readonly was: string}[];

/**
 * Keeps or drops clips by a person's word, which no judge changes later. Throws USAGE for numbers that are not there or have no clip,
 * before anything is changed, and what {@link openExisting} throws.
 */
export async function decideByPerson(decision: PersonsDecision): Promise<DecidedByPerson> {
  const {root, numbers, verdict, by, onNotice = () => {}} = decision;
  const dataset = await openExisting(root, onNotice);
  try {
    const {journal, layout, card} = dataset;
    const entries = requireEntries(journal.index, [...new Set(numbers)]);
    await requireClips(dataset, entries);
    const wanted = new Set(entries);
    const {takes, hashes} = await readDecidedTakes(layout.journal, journal.index, entry => wanted.has(entry));
    const decided: DecidedByPerson = [];
    for (const entry of entries) {
      const {n: number, text} = await journal.numberRecord(entry);
      const was = journal.index.state(entry);
      const reasons = verdict === 'kept' ? [] : ['by-person'];
      const clip = {take: takes[entry] as number, sha256: hashes.get(entry)};
      await changeVerdict(dataset, entry, {verdict, reasons, by}, clip);
      decided.push({number, text, was});
    }
    await rebuildMetadata(layout, journal.index);
    await saveCard(dataset, card);
    return decided;
  } finally {
    await dataset.close();
  }
}

async function requireClips({journal, layout}: ExistingDataset, entries: readonly number[]): Promise<void> {
  const without: number[] = [];
  for (const entry of entries) {
    const name = clipFileName(journal.index.number(entry));
    const state = journal.index.state(entry);
    const isThere =
      (await plainFileSize(join(layout.wavs, name))) !== undefined ||
      (await plainFileSize(join(layout.rejected, name))) !== undefined;
    if ((state !== 'kept' && state !== 'rejected') || !isThere) without.push(journal.index.number(entry));
  }
  if (without.length === 0) return;
  throw new ChatterpipeError('USAGE', `There is no clip of number ${without.join(', ')} to keep or drop.`, {
    hint: 'It was never made, or the backend refused its text: chatterpipe redo DIR NUMBER asks for it again.',
    details: {without},
  });
}
