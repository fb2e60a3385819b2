import type {Audition} from '../train/checkpoints/audition.js';
import type {TrainingPlan} from '../train/plan/training-plan.js';
import type {TrainedEpoch} from '../train/watch/history.js';

/** A checkpoint that is kept. */
export type ReportCheckpoint = {
  readonly name: string;
  readonly epoch: number;
  readonly isBest: boolean;
  readonly audition: ReportAudition | undefined;
};

/** How it spoke. */
export type ReportAudition = Pick<Audition, 'score' | 'kept' | 'of'> & {
  readonly previews: readonly ReportPreview[];
};

/** A sentence that can be listened to; `sound` is what the player plays, undefined where no clip could be made. */
export type ReportPreview = {readonly text: string; readonly isKept: boolean; readonly sound: string | undefined};

/** What a page about a training is made of. */
export type TrainingReport = {
  readonly name: string;
  readonly language: string;
  readonly quality: string;
  readonly plan: TrainingPlan;
  /** In their order. */
  readonly epochs: readonly TrainedEpoch[];
  readonly checkpoints: readonly ReportCheckpoint[];
  /** Those that can be compared, in the order of the training; of checkpoints that are gone as well. */
  readonly auditions: readonly Pick<Audition, 'epoch' | 'score' | 'kept' | 'of'>[];
  /** The voice's file, once it is exported. */
  readonly voice: string | undefined;
};
