import {ChatterpipeError} from '../base/error.js';
import {type DatasetCard, writeCard} from '../dataset/card.js';
import {type DatasetLayout, datasetLayout} from '../dataset/layout.js';
import {statPath} from '../io/stat-path.js';
import {withPathsFromDataset} from './generate/card-paths.js';
import {type OpenDataset, openDataset} from './generate/open-dataset.js';
import {readDatasetCard} from './generate/read-dataset-card.js';

/** A dataset that is there, its lock ours, with its card (paths seen from here). */
export type ExistingDataset = OpenDataset & {readonly card: DatasetCard};

/** The layout of a dataset of ours. Throws NOT_A_DATASET for another folder. */
export async function requireDataset(root: string): Promise<DatasetLayout> {
  const layout = datasetLayout(root);
  if ((await statPath(layout.journal)) !== undefined) return layout;
  throw new ChatterpipeError('NOT_A_DATASET', `${root} is no dataset of chatterpipe: there is no clips.jsonl.`, {
    hint: `To look at a dataset that somebody else made: chatterpipe verify ${root}`,
    details: {root},
  });
}

/**
 * Opens one for changing; one whose change of all clips did not end only for that change. Throws NOT_A_DATASET, DATASET_LOCKED,
 * JOURNAL_CORRUPT, DATASET_CORRUPT where the card is gone, and SETTINGS_DIFFER for one that is unfinished.
 */
export async function openExisting(
  root: string,
  onNotice: (message: string) => void,
  change?: DatasetCard['unfinished'],
): Promise<ExistingDataset> {
  const layout = await requireDataset(root);
  const dataset = await openDataset(layout, {now: new Date(), isThorough: false, discardsTakes: false, onNotice});
  try {
    const card = await readDatasetCard(layout);
    if (card !== undefined) {
      if (card.unfinished !== change) requireFinished(card, root);
      return {...dataset, card};
    }
    throw new ChatterpipeError('DATASET_CORRUPT', `The card of the dataset is gone: ${layout.card}.`, {
      hint: `Make it anew from the journal: chatterpipe repair ${root}`,
    });
  } catch (error) {
    await dataset.close();
    throw error;
  }
}

/** Writes the card of an open dataset, with the time and the counts of now. */
export async function saveCard(
  {layout, journal}: Pick<ExistingDataset, 'layout' | 'journal'>,
  card: DatasetCard,
): Promise<void> {
  const now = {updatedAt: new Date().toISOString(), counts: {...journal.index.counts}};
  await writeCard(layout.card, withPathsFromDataset({...card, ...now}, layout.root));
}

/** Throws SETTINGS_DIFFER for a dataset whose clips are being made anew: half of them are not as the card says. */
export function requireFinished({unfinished}: DatasetCard, root: string): void {
  if (unfinished === null) return;
  throw new ChatterpipeError(
    'SETTINGS_DIFFER',
    `A ${unfinished} of the dataset did not end: its clips are of two kinds.`,
    {
      hint: `Run it again: chatterpipe ${unfinished} ${root}`,
    },
  );
}
