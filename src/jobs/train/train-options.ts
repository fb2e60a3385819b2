import type {Quality} from '../../dataset/card.js';
import type {DownloadProgress} from '../../io/download/download.js';
import type {Audition} from '../../train/checkpoints/audition.js';
import type {Checkpoint} from '../../train/checkpoints/checkpoint.js';
import type {PublishedVoice} from '../../train/export/publish-voice.js';
import type {KnownBase} from '../../train/plan/known-bases.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import type {TrainingProgress} from '../../train/watch/training-progress.js';
import type {EvidenceSettings} from '../evidence/evidence-settings.js';
import type {BaseSource} from './base-source.js';

/** What can be asked of a training. What is left out comes from the run's card, then from the dataset's, then from the defaults. */
export type TrainOptions = {
  /** The voice's name, and the run's folder below `runs`. */
  readonly name: string;
  readonly dataset?: string;
  readonly quality?: Quality;
  readonly language?: string;
  /** In all, not more: a run of 300 that is asked for 600 learns 300 more. */
  readonly epochs?: number;
  /** A checkpoint file, the name of another run or of a known base, or `none`. */
  readonly base?: string;
  /** Asked before a known base is downloaded; without it, naming one is the consent. */
  readonly mayDownload?: (base: KnownBase) => Promise<boolean>;
  /** The SHA-256 that the base must have: then its code may run. */
  readonly baseSha256?: string;
  /** The base's code may run, whoever made it. */
  readonly trustCheckpoint?: boolean;
  /** The run has to be there. */
  readonly resume?: boolean;
  readonly cpu?: boolean;
  readonly batchSize?: number;
  readonly checkpointEpochs?: number;
  /** 0 to 0.5. */
  readonly validationShare?: number;
  /** Ends training after so many auditions without a better one; of checkpoints, where there are no auditions. */
  readonly patience?: number;
  /** Whether checkpoints are auditioned (true). */
  readonly hasAuditions?: boolean;
  /** The most of the training's time that auditions may take, 0 to 1; 1 is no limit (0.1). */
  readonly auditionShare?: number;
  /** A text file with a sentence a line, instead of the reserved ones. */
  readonly auditionPhrases?: string;
  /** Which models listen to auditions (those that are installed, on the CPU). */
  readonly evidence?: Partial<EvidenceSettings>;
  readonly hasTensorboard?: boolean;
  /** `tiny` is for tests. */
  readonly modelSize?: 'tiny';
  /** A Python that has the trainer. */
  readonly python?: string;
  /** Folder of the runs (runs). */
  readonly runs?: string;
  /** Folder of the voices (voices). */
  readonly voices?: string;
  /** Silence of the trainer after which it is ended, in seconds (1,800). */
  readonly stallSeconds?: number;
  /** How long a stopped trainer may take to save a checkpoint, in seconds (60). */
  readonly graceSeconds?: number;
  /** The command that goes on with what this training is a part of, as it is typed (`train NAME --resume`, with its options). */
  readonly goOn?: string;
  readonly isDryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: TrainingEvent) => void;
};

/** What happens in a training. */
export type TrainingEvent =
  | {readonly type: 'plan'; readonly plan: TrainingPlan}
  /** Of a dry run: the known base that the voice would begin from. */
  | {readonly type: 'base'; readonly source: BaseSource}
  | {readonly type: 'downloading'; readonly base: KnownBase; readonly progress: DownloadProgress}
  | {readonly type: 'notice'; readonly id: string; readonly message: string}
  | {readonly type: 'progress'; readonly progress: TrainingProgress}
  | {readonly type: 'checkpoint'; readonly checkpoint: Checkpoint}
  | {
      readonly type: 'audition';
      readonly checkpoint: Checkpoint;
      readonly audition: Audition;
      /** The models that listened, by role. */
      readonly models: Readonly<Record<string, string>>;
      readonly isBest: boolean;
    }
  | {readonly type: 'exporting'; readonly checkpoint: Checkpoint};

/** What came of it. */
export type TrainingSummary = {
  readonly plan: TrainingPlan;
  /** Undefined of a dry run. */
  readonly voice: PublishedVoice | undefined;
  /** How far was learned. */
  readonly epoch: number;
  /** Of the checkpoint that the voice is made of; 0 of a dry run. */
  readonly voiceEpoch: number;
  readonly page: string | undefined;
  readonly endedEarly: boolean;
  /** The part of the training's time that watching it took; undefined where nothing was trained. */
  readonly ownShare: number | undefined;
};
