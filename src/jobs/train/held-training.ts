import type {NextCommands} from '../../train/launch/next-commands.js';
import type {TrainerProgram} from '../../train/launch/trainer-program.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import type {RunCard} from '../../train/run-card.js';
import type {RunFolder} from '../../train/run-folder.js';
import type {TrainingEvent, TrainOptions} from './train-options.js';
import type {VerifiedDataset} from './training-dataset.js';

/** A training that holds the lock of its run. */
export type HeldTraining = {
  readonly options: TrainOptions;
  readonly run: RunFolder;
  /** As it was before the training. */
  readonly card: RunCard;
  readonly program: TrainerProgram;
  readonly next: NextCommands;
  readonly dataset: VerifiedDataset;
  readonly plan: TrainingPlan;
  readonly signal: AbortSignal;
  readonly onEvent: (event: TrainingEvent) => void;
  /** Absolute. */
  readonly voices: string;
};
