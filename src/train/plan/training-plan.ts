import type {ModelSettings} from './model-settings.js';

/** A setting, and why it is so. */
export type Planned<T> = {readonly value: T; readonly reason: string};

/** Every setting of a training. */
export type TrainingSettings = {
  readonly device: Planned<'cpu' | 'cuda'>;
  readonly sampleRateHz: Planned<number>;
  readonly model: Planned<ModelSettings>;
  readonly batchSize: Planned<number>;
  readonly precision: Planned<'32-true'>;
  readonly phonemeType: Planned<'espeak' | 'pinyin' | 'japanese' | 'thai'>;
  readonly espeakVoice: Planned<string>;
  /** Of the clips, 0 to 0.5. */
  readonly validationShare: Planned<number>;
  readonly checkpointEpochs: Planned<number>;
  readonly workers: Planned<number>;
  readonly threads: Planned<number>;
  readonly trimSilence: Planned<boolean>;
  readonly learningRate: Planned<number>;
  readonly epochs: Planned<number>;
  readonly base: Planned<string | null>;
};

/** Something to know before the first step. */
export type PlanNotice = {readonly id: string; readonly message: string};

/** Something that has to be changed first. */
export type PlanRefusal = PlanNotice & {
  readonly code: 'USAGE' | 'INPUT_UNREADABLE' | 'DISK_FULL' | 'SETTINGS_DIFFER';
  readonly hint: string;
};

/** What a training would be. */
export type TrainingPlan = {
  readonly settings: TrainingSettings;
  /** Clips that it learns from, and that it is only checked with. */
  readonly trainClips: number;
  readonly validationClips: number;
  readonly stepsPerEpoch: number;
  readonly steps: number;
  /** Rough, before anything was measured. */
  readonly hours: number;
  readonly diskBytes: number;
  /** What to expect of the voice, one sentence. */
  readonly expectation: string;
  readonly warnings: readonly PlanNotice[];
  readonly refusals: readonly PlanRefusal[];
};
