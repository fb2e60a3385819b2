import type {BackendFigures} from '../../chatterbox/queue/backend-figures.js';

/** What a generation tells while it runs. */
export type GenerationEvent =
  | {
      /** Something that the person should know and nothing has to be done about at once. */
      readonly type: 'notice';
      readonly message: string;
    }
  | {
      /** Everything is known and nothing has been asked for yet. */
      readonly type: 'started';
      readonly output: string;
      readonly backend: string;
      readonly speaker: string;
      readonly language: string;
      /** Phrases of the list, and how many of them are to be made now. */
      readonly asked: number;
      readonly pending: number;
    }
  | {
      /** The first clip of the sitting, to listen to while the others are made. */
      readonly type: 'probe';
      /** Null where no clip could be made. */
      readonly path: string | null;
      readonly text: string;
      readonly verdict: 'kept' | 'rejected' | 'failed';
      readonly reasons: readonly string[];
      /** What the backend said when it refused the text. */
      readonly said: string | null;
      readonly tookSeconds: number;
      /** False where the backend refuses the field: then it alone decides which language it speaks. */
      readonly isLanguageSent: boolean;
    }
  | {
      /** A phrase was decided. */
      readonly type: 'decided';
      readonly number: number;
      readonly text: string;
      readonly verdict: 'kept' | 'rejected' | 'failed';
      readonly reasons: readonly string[];
      readonly said: string | null;
      readonly progress: GenerationProgress;
    }
  | {
      /** A clip was too far from the others, and its phrase is decided once more. */
      readonly type: 'reconsidered';
      readonly number: number;
      readonly text: string;
      readonly verdict: 'kept' | 'rejected' | 'failed';
      readonly reasons: readonly string[];
      readonly said: string | null;
    }
  | {
      /** How each of several backends does; every 30 s. */
      readonly type: 'backends';
      readonly backends: readonly BackendFigures[];
    }
  | {
      /** How it goes after the first phrases. */
      readonly type: 'pilot';
      readonly decided: number;
      readonly refused: number;
      readonly secondsLeft: number;
      readonly isStopping: boolean;
    };

/** How far a sitting is. */
export type GenerationProgress = {
  readonly decided: number;
  readonly total: number;
  readonly kept: number;
  readonly rejected: number;
  readonly failed: number;
  readonly clipsPerSecond: number;
  /** At the present speed. */
  readonly secondsLeft: number;
};

/** How a generation ended. */
export type GenerationSummary = {
  readonly output: string;
  /** Phrases of the list that can be spoken, and what became of them. */
  readonly asked: number;
  readonly kept: number;
  /** Asked for and not kept: rejected, failed or undecided. */
  readonly missing: number;
  readonly rejected: number;
  readonly failed: number;
  /** The same command goes on with them. */
  readonly undecided: number;
  /** Phrases that were never asked for, because their text cannot be spoken, and those that stood in the list before. */
  readonly refusedTexts: number;
  readonly duplicates: number;
  /** In the dataset and no longer in the list. */
  readonly unlisted: number;
  /** Why phrases were rejected or failed in this sitting: rule name → how many. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Of kept speech, the whole dataset. */
  readonly keptMinutes: number;
  /** What so much speech is enough for, in a sentence; with the share of the language's sound pairs where the phrases are of our own corpus. */
  readonly sufficiency: string;
  readonly clipsPerSecond: number;
  /** True when the pilot stopped it. */
  readonly isPilotStop: boolean;
  /** What no model listened for: `recognition`, `speaker`, `mos`, `vad`. */
  readonly notMeasured: readonly string[];
  /** How each backend did in this sitting. */
  readonly backends: readonly BackendFigures[];
};
