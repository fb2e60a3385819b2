import type {Audition} from '../audition/audition-voice.js';
import type {GenerationEvent, GenerationSummary} from '../generate/events.js';
import type {TrainingEvent} from '../train/train-options.js';
import type {DatasetVerification} from '../verify-dataset.js';
import type {ClonePlan} from './clone-plan.js';
import type {ExportedFiles} from './exported-voice.js';

/** The stages of a clone, in their order. */
export const stageNames = ['check', 'generate', 'verify', 'train', 'export', 'audition'] as const;
export type StageName = (typeof stageNames)[number];

/** What happens in a clone. */
export type CloneEvent =
  /** A stage begins, or was done by an earlier call. `place` counts from 1. */
  | {
      readonly type: 'stage';
      readonly stage: StageName;
      readonly place: number;
      readonly of: number;
      readonly wasDone: boolean;
    }
  | {readonly type: 'notice'; readonly message: string}
  /** Everything was checked, and nothing has been made yet. */
  | {readonly type: 'planned'; readonly plan: ClonePlan}
  | {readonly type: 'generation'; readonly event: GenerationEvent}
  | {readonly type: 'generated'; readonly summary: GenerationSummary; readonly isEnough: boolean}
  | {readonly type: 'verified'; readonly report: DatasetVerification}
  | {readonly type: 'training'; readonly event: TrainingEvent}
  | {readonly type: 'sentence'; readonly done: number; readonly total: number}
  /** A stage failed or was stopped; its error comes next. The same call goes on. */
  | {readonly type: 'broken'; readonly stage: StageName};

/** What a stage came to, of its own kind. */
export type StageFigures = {
  /** Clips that were kept in this sitting. */
  readonly clips?: number;
  /** Answers of the backend for them; those beyond the clips are retries. */
  readonly takes?: number;
  readonly failedRequests?: number;
  readonly steps?: number;
  readonly checkpoints?: number;
  readonly sentences?: number;
};

/** How long a stage took and what it cost. */
export type StageReport = {
  readonly stage: StageName;
  /** Whether an earlier call had done it. */
  readonly wasDone: boolean;
  /** Of this call. */
  readonly seconds: number;
  readonly figures: StageFigures;
  /** What lies on the disk of it now. */
  readonly diskBytes: number;
};

/** What came of a clone. */
export type CloneSummary = {
  readonly name: string;
  readonly stages: readonly StageReport[];
  readonly seconds: number;
  /** Undefined where the dataset was there already. */
  readonly generation: GenerationSummary | undefined;
  /** Whether so few phrases were kept that nothing was trained: then there is no voice. */
  readonly isShort: boolean;
  readonly voice: (ExportedFiles & {readonly epoch: number}) | undefined;
  /** The page with the curves of the training. */
  readonly curves: string | undefined;
  /** Undefined where the voice cannot be heard here. */
  readonly audition: Audition | undefined;
};
