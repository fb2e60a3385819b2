import type {TrainingBase} from '../../train/plan/situation.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import type {GenerationPlan} from '../generate/plan-generation.js';
import type {BaseSource} from '../train/base-source.js';
import type {ExportedVoice} from './exported-voice.js';

/** What a clone would be, or still is to be. */
export type ClonePlan = {
  readonly name: string;
  readonly voice: string;
  /** What the voice begins from; null for nothing. */
  readonly base: TrainingBase | null;
  /** Where it comes from, for a known one that is still to be begun from. */
  readonly baseSource: BaseSource | null;
  readonly generation: GenerationPlan;
  /** Whether nothing of the dataset is left to be made: then no backend is asked. */
  readonly isGenerated: boolean;
  /** Whether the run has learned all the epochs that are asked for. */
  readonly hasLearned: boolean;
  /** Undefined where the voice is there. */
  readonly training: TrainingPlan | undefined;
  readonly exported: ExportedVoice | undefined;
  /** Where the voice is, or will be. */
  readonly model: string;
  readonly audition: AuditionPlan;
};

/** What the voice is to say at the end. */
export type AuditionPlan = {
  readonly page: string;
  readonly language: string;
  readonly sentences: number;
  /** Why it cannot be heard here; null where it can. */
  readonly obstacle: string | null;
};
