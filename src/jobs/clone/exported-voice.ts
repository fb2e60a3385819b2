import {basename, dirname, join, resolve} from 'node:path';
import {statPath} from '../../io/stat-path.js';
import type {PublishedVoice} from '../../train/export/publish-voice.js';
import {readRunCard} from '../../train/run-card.js';
import type {ResolvedRun} from '../train/resolve-run.js';

/** The files of a voice, their paths as the folder was given. */
export type ExportedFiles = Pick<PublishedVoice, 'model' | 'config' | 'card' | 'sizeBytes'>;

/** A voice that stands under its final name, and the epoch of its checkpoint. */
export type ExportedVoice = ExportedFiles & {readonly epoch: number};

/** The voice of a run that has learned all that is asked for, if it lies whole in that folder; else undefined. */
export async function exportedVoice({run, card}: ResolvedRun, voices: string): Promise<ExportedVoice | undefined> {
  const known = await readRunCard(run.card);
  if (known === undefined || known.voice === null || known.state !== 'trained') return undefined;
  const {path, epoch} = known.voice;
  if (card.epochs > known.epochs || dirname(path) !== resolve(voices)) return undefined;
  const model = join(voices, basename(path));
  const files = {model, config: `${model}.json`, card: model.replace(/\.onnx$/, '.MODEL_CARD')};
  const [found, ...others] = await Promise.all(Object.values(files).map(statPath));
  if (found?.kind !== 'file' || others.some(other => other?.kind !== 'file')) return undefined;
  return {...files, sizeBytes: found.sizeBytes, epoch};
}
