import {ChatterpipeError} from '../../base/error.js';
import {readCard} from '../../dataset/card.js';
import {datasetLayout} from '../../dataset/layout.js';

/** The language of a dataset, by its card. Throws NOT_A_DATASET where there is none, DATASET_CORRUPT for a card that cannot be read. */
export async function readDatasetLanguage(root: string): Promise<string> {
  const card = await readCard(datasetLayout(root).card);
  if (card !== undefined) return card.language;
  throw new ChatterpipeError(
    'NOT_A_DATASET',
    `${root} has no card (dataset.json), so its clips cannot be gone on from.`,
    {
      hint: 'Give the folder of a dataset that chatterpipe generate made.',
      details: {path: root},
    },
  );
}
