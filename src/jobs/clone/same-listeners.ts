import {datasetLayout} from '../../dataset/layout.js';
import {readEnvironment} from '../config.js';
import type {EvidenceSettings} from '../evidence/evidence-settings.js';
import {readDatasetCard} from '../generate/read-dataset-card.js';
import {resolveSettings} from '../generate/resolve-settings.js';
import type {CloneWork} from './resolve-clone.js';

/** The models that listen to the clips, as they were asked for now or, where nobody did, when the dataset was made. */
export async function sameListeners({generation}: CloneWork): Promise<EvidenceSettings> {
  const card = await readDatasetCard(datasetLayout(generation.output));
  return resolveSettings(generation, card, readEnvironment()).evidence;
}
