import type {MonoPcm} from '../../audio/pcm.js';
import type {ForcedScore, Recognition} from '../../quality/evidence.js';

/** What to listen for. */
export type TranscriptionOrder = {
  /** `ms`, `en`, `zh`, `ja`, `ms-en`, …: told to the model, never guessed (language detection fails on Malay). */
  readonly language: string;
  /** What should have been said; asks for a forced score beside the free transcript, where the recogniser can give one. */
  readonly expectedText?: string;
};

/** What was heard. */
export type Transcription = {
  readonly recognition: Recognition;
  readonly forced?: ForcedScore;
};

/** A recogniser of speech. */
export interface Transcriber {
  /** `NAME@SHA256-8` of the weights, or `URL MODEL` of a server. */
  readonly model: string;
  /** Any sample rate; clips up to 30 s. Throws MODEL_FAILED where the model cannot be run. */
  transcribe(sound: MonoPcm, order: TranscriptionOrder, signal?: AbortSignal): Promise<Transcription>;
  close(): Promise<void>;
}
