import {join} from 'node:path';
import type {KnownList} from '../../dataset/card.js';
import {deleteTakes} from '../../dataset/delete-takes.js';
import type {Journal} from '../../dataset/journal/journal.js';
import {clipFileName, type DatasetLayout} from '../../dataset/layout.js';
import {deleteFile} from '../../io/move-file.js';
import {statPath} from '../../io/stat-path.js';
import {openTextReader} from '../phrases/text-reader.js';
import {knownList, listDigest, recallList} from './known-list.js';
import {listPhrases} from './list-phrases.js';
import {type NumberedPhrases, numberPhrases} from './number-phrases.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import type {Sitting} from './sitting.js';
import {fingerprintOf, keyPartsOf} from './speaking-settings.js';

/** The list of a sitting, and what the card is to keep of it. */
export type PreparedList = {readonly list: NumberedPhrases; readonly known: KnownList | null};

/**
 * Writes the beginning of the sitting down, gives new phrases their numbers, tells what of the list cannot be spoken, and removes
 * what is no longer listed where that was asked for. A phrase file that is gone is no loss once all its phrases have numbers.
 */
export async function prepareList(
  sitting: Sitting,
  speaker: ResolvedSpeaker,
  saveCard: (isNumbered: boolean, known: KnownList | null) => Promise<void>,
): Promise<PreparedList> {
  const {settings, card, dataset, onEvent} = sitting;
  const {journal, layout} = dataset;
  const notice = (message: string): void => onEvent({type: 'notice', message});
  const isListGone =
    settings.isListFromCard && card?.phrases.isNumbered === true && (await isAnyGone(settings.phraseList.files));
  // The card of a whole list stays until the new list is whole too: a list that cannot be read changes nothing.
  if (card?.phrases.isNumbered !== true) await saveCard(false, null);
  await journal.addGeneration({at: new Date().toISOString(), fingerprint: fingerprintOf(settings)});
  const {list, known} = isListGone ? {list: markAll(journal), known: null} : await walkList(sitting, speaker);
  await saveCard(true, known);
  if (isListGone) notice('The phrase file is gone: going on with the phrases that have their numbers.');
  for (const line of refusalLines(list)) notice(line);
  await handleUnlisted(journal, layout, settings.isPruning, notice);
  return {list, known};
}

async function walkList({settings, card, dataset, signal}: Sitting, {speaker}: ResolvedSpeaker): Promise<PreparedList> {
  const {journal} = dataset;
  journal.index.unmarkAll();
  const keyParts = keyPartsOf(settings.parameters, speaker);
  const read = await openTextReader(settings.reading);
  const digest = await listDigest(settings, keyParts);
  const list =
    recallList(card?.phrases.known ?? null, digest, journal.index) ??
    (await numberPhrases(journal, listPhrases(settings.phraseList, settings.language), keyParts, read, signal));
  return {list, known: knownList(list, digest, journal.index)};
}

async function isAnyGone(files: readonly string[]): Promise<boolean> {
  const found = await Promise.all(files.map(statPath));
  return found.includes(undefined);
}

function markAll({index}: Journal): NumberedPhrases {
  let asked = 0;
  for (let entry = 0; entry < index.size; entry += 1) {
    if (index.state(entry) === 'removed') continue;
    index.markInList(entry);
    asked += 1;
  }
  return {asked, fresh: 0, duplicates: 0, refused: [], refusedCount: 0, withBars: 0, unsaid: []};
}

const shownRefusals = 5;

function refusalLines({refused, refusedCount, duplicates, withBars, unsaid}: NumberedPhrases): string[] {
  const lines = refused
    .slice(0, shownRefusals)
    .map(
      ({source, text, refused: {rule, reason}}) => `${source} is left out (${rule}): ${reason} "${text.slice(0, 60)}"`,
    );
  if (refusedCount > lines.length)
    lines.push(`${refusedCount - lines.length} more phrases are left out for such reasons.`);
  if (duplicates > 0) lines.push(`${duplicates} phrases stand in the list more than once: each is made once.`);
  if (unsaid.length > 0) {
    const words = unsaid.slice(0, 10).join(', ');
    lines.push(
      `English words without a respelling, which a Malay voice reads by Malay rules: ${words}${unsaid.length > 10 ? ', …' : ''}. Give them rows with --lexicon.`,
    );
  }
  if (withBars > 0) {
    lines.push(
      `${withBars} phrases held a bar (|), which became a comma. If an id stood before it, name the file .csv.`,
    );
  }
  return lines;
}

async function handleUnlisted(
  journal: Journal,
  layout: DatasetLayout,
  isPruning: boolean,
  notice: (message: string) => void,
): Promise<void> {
  const {index} = journal;
  let unlisted = 0;
  for (let entry = 0; entry < index.size; entry += 1) {
    if (index.isInList(entry) || index.state(entry) === 'removed') continue;
    unlisted += 1;
    if (isPruning) await remove(journal, layout, entry);
  }
  if (unlisted === 0) return;
  notice(
    isPruning
      ? `${unlisted} phrases that are no longer in the list were removed.`
      : `${unlisted} phrases of the dataset are no longer in the list: they stay (--prune removes them).`,
  );
}

async function remove(journal: Journal, layout: DatasetLayout, entry: number): Promise<void> {
  const {index} = journal;
  const takes = index.takes(entry);
  await journal.addRemoved(entry);
  const name = clipFileName(index.number(entry));
  await deleteFile(join(layout.wavs, name));
  await deleteFile(join(layout.rejected, name));
  await deleteTakes(layout, index.key(entry), takes);
}
