import {requireFolder} from '../../io/make-folder.js';
import type {TrainingDataset} from '../../train/plan/situation.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import {readEnvironment} from '../config.js';
import {locateTrainer} from './locate-trainer.js';
import {nextCommands} from './next-commands.js';
import {planRun} from './plan-run.js';
import type {ResolvedRun} from './resolve-run.js';
import type {TrainOptions} from './train-options.js';

/**
 * What the training of a dataset would be that is not made yet, by what it is going to hold. The trainer's environment is asked whether it
 * can train. Throws DEPENDENCY_MISSING, USAGE for a folder that cannot hold runs, STOPPED; refusals stand in the plan.
 */
export async function previewTraining(
  {run, card}: ResolvedRun,
  options: TrainOptions,
  facts: TrainingDataset,
): Promise<TrainingPlan> {
  const {python, epochs, signal = new AbortController().signal} = options;
  const next = nextCommands(options, card.dataset);
  const program = await locateTrainer(python, readEnvironment());
  await requireFolder(run.root);
  return planRun({card, run, facts, dataset: undefined, program, next, hasEpochs: epochs !== undefined, signal});
}
