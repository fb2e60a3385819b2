import {datasetLayout} from '../../dataset/layout.js';
import type {SpeechClaims} from '../../quality/verdict/claims.js';
import {readEnvironment} from '../config.js';
import type {EvidenceSettings} from '../evidence/evidence-settings.js';
import {readDatasetCard} from '../generate/read-dataset-card.js';
import {resolveSettings} from '../generate/resolve-settings.js';
import {claimsOfCard} from '../judge/speech-claims.js';
import type {CloneWork} from './resolve-clone.js';

/** How the voice is judged: as its clips were. */
export type SameJudges = {
  /** The models that listen, as they were asked for now or, where nobody did, when the dataset was made. */
  readonly evidence: EvidenceSettings;
  /** What the clips claim. */
  readonly claims: SpeechClaims;
};

/** By whom and by which claims the clips of a clone are judged. */
export async function sameJudges({generation}: CloneWork): Promise<SameJudges> {
  const card = await readDatasetCard(datasetLayout(generation.output));
  const {evidence} = resolveSettings(generation, card, readEnvironment());
  return {evidence, claims: claimsOfCard(card)};
}
