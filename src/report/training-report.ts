import type {TrainingPlan} from '../train/plan/training-plan.js';
import type {TrainedEpoch} from '../train/watch/history.js';

/** What a page about a training is made of. */
export type TrainingReport = {
  readonly name: string;
  readonly language: string;
  readonly quality: string;
  readonly plan: TrainingPlan;
  /** In their order. */
  readonly epochs: readonly TrainedEpoch[];
  readonly checkpoints: readonly {readonly name: string; readonly epoch: number; readonly isBest: boolean}[];
  /** The voice's file, once it is exported. */
  readonly voice: string | undefined;
};
