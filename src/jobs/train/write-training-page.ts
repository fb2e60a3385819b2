import {basename} from 'node:path';
import {writeFileDurably} from '../../io/durable-file.js';
import {trainingPage} from '../../report/training-page.js';
import type {ReportAudition, ReportCheckpoint} from '../../report/training-report.js';
import {parseLanguage} from '../../text/language.js';
import {type Audition, auditionScores, comparableAuditions} from '../../train/checkpoints/audition.js';
import {type Checkpoint, listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import {bestCheckpoint} from '../../train/checkpoints/choose-checkpoints.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import type {RunCard} from '../../train/run-card.js';
import type {RunFolder} from '../../train/run-folder.js';
import {readHistory} from '../../train/watch/history.js';
import {readPreview} from './previews.js';

/** Writes the page of a run from what lies in its folder. */
export async function writeTrainingPage(run: RunFolder, card: RunCard, plan: TrainingPlan): Promise<{page: string}> {
  const checkpoints = await listCheckpoints(run.checkpoints);
  const best = bestCheckpoint(checkpoints, auditionScores(card.auditions))?.checkpoint;
  const shown: ReportCheckpoint[] = [];
  for (const checkpoint of checkpoints) {
    const audition = await withSounds(run, checkpoint, card.auditions[checkpoint.sha256]);
    const {path, epoch} = checkpoint;
    shown.push({name: basename(path), epoch, isBest: checkpoint === best, audition});
  }
  const text = trainingPage({
    name: card.name,
    language: parseLanguage(card.language).englishName,
    quality: card.quality,
    plan,
    epochs: await readHistory(run.history),
    checkpoints: shown,
    auditions: Object.values(comparableAuditions(card.auditions)).sort((a, b) => a.step - b.step),
    voice: card.voice === null ? undefined : basename(card.voice.path),
  });
  await writeFileDurably(run.page, text);
  return {page: run.page};
}

/** An audition with what can be heard of it in the page itself. */
async function withSounds(
  run: RunFolder,
  checkpoint: Checkpoint,
  audition: Audition | undefined,
): Promise<ReportAudition | undefined> {
  if (audition === undefined) return undefined;
  const previews = audition.previews.map(async (preview, place) => ({
    ...preview,
    sound: await readPreview(run, checkpoint, place + 1),
  }));
  return {...audition, previews: await Promise.all(previews)};
}
