import type {EvidenceMeasurements} from '../../quality/measures/evidence-measurements.js';

/** What a clip should say. */
export type ClipWords = {readonly spokenText: string; readonly language: string};

/** What listens to clips beside the arithmetic: the models that are there. */
export type Examiner = {
  /** The models that take part, by role. */
  readonly models: Readonly<Record<string, string>>;
  /** `clipWav` is the whole file of a clip: WAV, one channel, 16 bits. */
  examine(clipWav: Uint8Array, words: ClipWords, signal: AbortSignal): Promise<Partial<EvidenceMeasurements>>;
  close(): Promise<void>;
};
