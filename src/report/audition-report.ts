import type {ReportClip} from './report-clip.js';

/** Sentences that a voice has not been trained on, spoken by it. */
export type AuditionReport = {
  /** `ms_MY-malayvoice-medium`. */
  readonly voice: string;
  /** `{tag: 'ms', name: 'Malay'}`. */
  readonly language: {readonly tag: string; readonly name: string};
  /** Whether the sentences are ours, which no generation offers for training. */
  readonly isReserved: boolean;
  readonly clips: readonly ReportClip[];
  /** How many times as fast as it is spoken the speech was made. */
  readonly timesRealTime: number;
  /** Phonemes that the voice has no id for. */
  readonly unknownPhonemes: readonly string[];
};
