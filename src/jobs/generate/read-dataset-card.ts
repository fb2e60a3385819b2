import {ChatterpipeError} from '../../base/error.js';
import {type DatasetCard, readCard} from '../../dataset/card.js';
import type {DatasetLayout} from '../../dataset/layout.js';
import {listFolder} from '../../io/list-folder.js';
import {requireFolder} from '../../io/make-folder.js';
import {statPath} from '../../io/stat-path.js';
import {walkFolder} from '../../io/walk-folder.js';
import {withPathsFromHere} from './card-paths.js';

/**
 * The card of the dataset in a folder, its paths as seen from here; undefined for a new one. Makes nothing. Throws USAGE for a path that cannot be a dataset's,
 * NOT_A_DATASET for a folder with clips or a list that somebody else made, JOURNAL_CORRUPT where only the journal is gone.
 */
export async function readDatasetCard(layout: DatasetLayout): Promise<DatasetCard | undefined> {
  await requireFolder(layout.root);
  await refuseLinks(layout);
  const card = await readCard(layout.card);
  const journalBytes = (await statPath(layout.journal))?.sizeBytes ?? 0;
  if (journalBytes === 0 && (await hasClips(layout))) throw card === undefined ? foreign(layout) : journalGone(layout);
  return card === undefined ? undefined : withPathsFromHere(card, layout.root);
}

/** A folder that leads elsewhere would have us write, move and delete there. */
async function refuseLinks({root, wavs, takes, rejected}: DatasetLayout): Promise<void> {
  const ours = [wavs, takes, rejected];
  for (const {name, kind} of await listFolder(root)) {
    const path = ours.find(folder => folder === `${root}/${name}` || folder.endsWith(`/${name}`));
    if (path === undefined || kind === 'folder') continue;
    throw new ChatterpipeError(
      'NOT_A_DATASET',
      `${path} is ${kind === 'link' ? 'a symbolic link' : 'no folder'}, and has to be a folder.`,
      {
        hint: 'Put the whole dataset where its folder leads, or another folder in its place.',
        details: {path},
      },
    );
  }
}

async function hasClips({metadataCsv, wavs, takes, rejected}: DatasetLayout): Promise<boolean> {
  let names = ((await statPath(metadataCsv))?.sizeBytes ?? 0) > 0 ? 1 : 0;
  for (const folder of [wavs, takes, rejected]) {
    await walkFolder(folder, name => {
      if (!name.startsWith('.')) names += 1;
    });
  }
  return names > 0;
}

function foreign({root}: DatasetLayout): ChatterpipeError {
  return new ChatterpipeError(
    'NOT_A_DATASET',
    `${root} holds clips or a list that chatterpipe did not make: there is no journal.`,
    {hint: `Check them with: chatterpipe verify ${root}. Generate into another folder.`, details: {root}},
  );
}

function journalGone({journal, root}: DatasetLayout): ChatterpipeError {
  return new ChatterpipeError('JOURNAL_CORRUPT', `The journal ${journal} is gone, but the dataset has clips.`, {
    hint: `Restore clips.jsonl from a backup, or rebuild it: chatterpipe repair ${root}. Nothing was changed.`,
    details: {path: journal},
  });
}
