import type {Quality} from '../../dataset/card.js';
import type {ModelSize} from './model-settings.js';

/** What the plan is made from. Everything is known before the first step; nothing is looked up by the plan. */
export type TrainingSituation = {
  readonly dataset: TrainingDataset;
  readonly language: {readonly code: string; readonly englishName: string; readonly espeakVoice: string};
  readonly quality: Quality;
  /** `tiny` instead of the quality's own size: for tests. */
  readonly size: ModelSize;
  /** Of the quality, in Hz. */
  readonly sampleRateHz: number;
  readonly epochs: number;
  /** Whether somebody asked for that many. */
  readonly hasEpochs: boolean;
  /** The checkpoint that training begins from, or undefined to begin from nothing. */
  readonly base: TrainingBase | undefined;
  readonly machine: TrainingMachine;
  readonly wishes: TrainingWishes;
};

/** The dataset as the plan sees it. */
export type TrainingDataset = {
  readonly clips: number;
  readonly seconds: number;
  readonly sampleRateHz: number;
  /** The backend that spoke it, where the card says so. */
  readonly backend: string | undefined;
  /** Whether its clips were trimmed by us: only then is there a card. */
  readonly isOurs: boolean;
};

/** The checkpoint that training begins from. */
export type TrainingBase = {
  readonly path: string;
  readonly sha256: string;
  /** Why its code may run: the person said so, its hash was given, or it is of a run of ours. */
  readonly trust: 'said' | 'hash' | 'own run';
  /** What it is called in the list of known bases, and what binds the voices that begin from it; undefined for others. */
  readonly known?: {readonly name: string; readonly licence: string} | undefined;
};

/** The machine that would train. */
export type TrainingMachine = {
  readonly processors: number;
  readonly memoryFreeBytes: number;
  readonly diskFreeBytes: number;
  /** What the run has written already (0). */
  readonly runBytes?: number;
  readonly gpu: TrainingGpu | undefined;
};

/** A graphics processor, and who is on it. */
export type TrainingGpu = {
  readonly name: string;
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly holders: readonly {readonly pid: number; readonly name: string; readonly bytes: number}[];
};

/** What a person asked for; undefined leaves it to the plan. */
export type TrainingWishes = {
  readonly isCpu: boolean;
  readonly batchSize: number | undefined;
  readonly checkpointEpochs: number | undefined;
  readonly validationShare: number | undefined;
};
