import {statPath} from '../../io/stat-path.js';
import {hasCard} from '../has-card.js';
import type {CloneOptions} from './clone-options.js';
import {resolveClone} from './resolve-clone.js';

/** Whether a voice may be a local recording of which nobody said yet that it may be cloned; a backend may know it as a speaker all the same. */
export async function isRecordingWithoutConsent(options: CloneOptions): Promise<boolean> {
  const {voice, dataset, generation} = resolveClone(options);
  if (generation.consent !== undefined || (await hasCard(dataset))) return false;
  return (await statPath(voice))?.kind === 'file';
}
