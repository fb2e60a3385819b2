import {basename} from 'node:path';
import {writeFileDurably} from '../../io/durable-file.js';
import {trainingPage} from '../../report/training-page.js';
import {parseLanguage} from '../../text/language.js';
import {listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import {bestCheckpoint} from '../../train/checkpoints/choose-checkpoints.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import type {RunCard} from '../../train/run-card.js';
import type {RunFolder} from '../../train/run-folder.js';
import {readHistory} from '../../train/watch/history.js';

/** Writes the page of a run from what lies in its folder. */
export async function writeTrainingPage(run: RunFolder, card: RunCard, plan: TrainingPlan): Promise<{page: string}> {
  const checkpoints = await listCheckpoints(run.checkpoints);
  const best = bestCheckpoint(checkpoints, hash => card.auditions[hash])?.checkpoint;
  const text = trainingPage({
    name: card.name,
    language: parseLanguage(card.language).englishName,
    quality: card.quality,
    plan,
    epochs: await readHistory(run.history),
    checkpoints: checkpoints.map(checkpoint => ({
      name: basename(checkpoint.path),
      epoch: checkpoint.epoch,
      isBest: checkpoint === best,
    })),
    voice: card.voice === null ? undefined : basename(card.voice.path),
  });
  await writeFileDurably(run.page, text);
  return {page: run.page};
}
