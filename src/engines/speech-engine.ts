import type {MonoPcm} from '../audio/pcm.js';

/** A voice that an engine can speak with. */
export type EngineSpeaker = {
  /** A file name, as in ChatterBox: `low.wav`. */
  readonly id: string;
  readonly name: string;
};

/** What an engine is asked to say. */
export type SpeechOrder = {
  readonly text: string;
  readonly speakerId: string;
  /** A bare language code that the engine lists, such as `ms`. */
  readonly language: string;
  /** 0.25–4, 1 = as recorded. */
  readonly speed: number;
  /** 0–1. */
  readonly temperature: number;
  /** 0–1. */
  readonly exaggeration: number;
  /** 0–1. */
  readonly cfgWeight: number;
  /** A whole number ≥ 0; the same order with the same seed gives the same samples where `isRepeatable`. */
  readonly seed: number;
};

/** A recording of a person, from which an engine makes a speaker. */
export type SpeakerReference = {
  readonly id: string;
  readonly name: string;
  readonly recording: MonoPcm;
};

/** Something that makes speech. One folder an implementation; one contract suite runs on all. */
export interface SpeechEngine {
  readonly name: string;
  readonly version: string;
  /** Languages as bare codes (`ms`, `en`, `zh`, `ja`). */
  readonly languages: readonly string[];
  /** Whether the engine really clones the speaker of a reference, or only takes hints from it. */
  readonly clones: boolean;
  readonly isRepeatable: boolean;
  speakers(): readonly EngineSpeaker[];
  addSpeaker(reference: SpeakerReference): Promise<EngineSpeaker>;
  /** Throws LANGUAGE_UNKNOWN, SPEAKER_NOT_FOUND, TEXT_REFUSED, or STOPPED when `signal` fires. */
  speak(order: SpeechOrder, signal?: AbortSignal): Promise<MonoPcm>;
  close(): Promise<void>;
}
