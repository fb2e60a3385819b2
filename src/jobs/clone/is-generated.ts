import type {DatasetCard} from '../../dataset/card.js';
import {requireSameFingerprint} from '../../dataset/fingerprint.js';
import {readJournal} from '../../dataset/journal/read-journal.js';
import {datasetLayout} from '../../dataset/layout.js';
import {sha256OfFile} from '../../io/hash-file.js';
import {statPath} from '../../io/stat-path.js';
import {fewestClips} from '../../quality/verdict/dataset-limits.js';
import {readEnvironment} from '../config.js';
import type {GenerationPlan} from '../generate/plan-generation.js';
import {readDatasetCard} from '../generate/read-dataset-card.js';
import {resolveSettings} from '../generate/resolve-settings.js';
import {fingerprintOf} from '../generate/speaking-settings.js';
import {knownPass, passName} from '../judge/find-pass.js';
import {verifyDataset} from '../verify-dataset.js';
import type {CloneWork} from './resolve-clone.js';

/**
 * Whether a generation would find nothing to do: everything was decided, compared and written down, enough was kept, and nobody asks for
 * another voice. Then the backend need not be there any more. Throws SETTINGS_DIFFER for settings that contradict the dataset's,
 * DATASET_LOCKED.
 */
export async function isGenerated({generation, voice, minKept}: CloneWork, plan: GenerationPlan): Promise<boolean> {
  const layout = datasetLayout(generation.output);
  const card = await readDatasetCard(layout);
  if (plan.clips > 0 || card === undefined || card.unfinished !== null || !(await isVoiceOf(card, voice))) return false;
  const now = resolveSettings(generation, card, readEnvironment());
  const fingerprint = fingerprintOf(now);
  if (!now.allowsMixedSettings) requireSameFingerprint(card.fingerprint, fingerprint);
  const state = await readJournal(layout.journal);
  const {kept, removed} = state.index.counts;
  const asked = Math.min(state.index.size - removed, now.phraseList.wanted ?? Number.POSITIVE_INFINITY);
  if (kept < minKept * asked) return false;
  // A sitting that was killed may have decided all, and not have held the clips against each other or moved the last of them.
  const isCompared = knownPass(state, passName(now.judging, fingerprint))?.isSettled === true;
  if (!isCompared && kept >= fewestClips) return false;
  const {clips, errors} = await verifyDataset(layout.root, {readSamples: false});
  return errors === 0 && clips === kept;
}

async function isVoiceOf({speaker}: DatasetCard, voice: string): Promise<boolean> {
  if (speaker.recording === null) return speaker.id === voice;
  if ((await statPath(voice))?.kind !== 'file') return speaker.recording === voice;
  return (await sha256OfFile(voice)) === speaker.referenceSha256;
}
