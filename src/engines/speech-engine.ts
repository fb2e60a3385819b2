import type {MonoPcm} from '../audio/pcm.js';

/** The rate at which every engine speaks: ChatterBox's own. An engine whose model has another one resamples, off the main thread. */
export const speechSampleRateHz = 24_000;

/** A voice that an engine can speak with. */
export type EngineSpeaker = {
  /** A file name, as in ChatterBox: `robot-low.wav`; of an engine that is another server, whatever that one calls it. */
  readonly id: string;
  readonly name: string;
  /** The one language that it speaks, a code of `text/language`; absent where it speaks all of the engine's. */
  readonly language?: string;
};

/** What an engine is asked to say. */
export type SpeechOrder = {
  readonly text: string;
  readonly speakerId: string;
  /** One of the engine's languages. */
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
  /** The id that the speaker gets; one that is there already is replaced. */
  readonly id: string;
  readonly name: string;
  /** Finite samples, any rate. */
  readonly recording: MonoPcm;
};

/** Whether an engine can speak now. */
export type EngineReadiness =
  | {readonly isReady: true}
  | {
      readonly isReady: false;
      /** One sentence, fit for whoever asks. */
      readonly reason: string;
      /** When to ask again. */
      readonly retryAfterSeconds: number;
    };

/** Something that makes speech. One folder an implementation; one contract suite runs on all. */
export interface SpeechEngine {
  readonly name: string;
  readonly version: string;
  /** Codes of `text/language` (`ms`, `en`, `zh`, `ms-en`). The first is spoken where a request names none. */
  readonly languages: readonly string[];
  /** What a person may do who wants another language: told where one is refused. */
  readonly languageHint?: string;
  /** Whether the engine really clones the speaker of a reference, or only takes hints from it. */
  readonly clones: boolean;
  /** Whether a machine is heard, and means to be: nobody should judge what it says by how natural it sounds. */
  readonly isRobot: boolean;
  readonly isRepeatable: boolean;
  /** Whether it speaks at the speed of an order by itself. Where not, it is only asked for speed 1, and the server stretches what it says. */
  readonly changesSpeed: boolean;
  /** How many orders are worked on at once, ≥ 1. Whoever asks for more at a time keeps the rest in a queue of their own. */
  readonly concurrency: number;
  speakers(): readonly EngineSpeaker[];
  /** Throws AUDIO_UNREADABLE for a recording that holds no speech, USAGE where the engine takes none at all. */
  addSpeaker(reference: SpeakerReference): Promise<EngineSpeaker>;
  /**
   * Mono at {@link speechSampleRateHz}, the caller's to keep. Throws LANGUAGE_UNKNOWN, SPEAKER_NOT_FOUND, TEXT_REFUSED, or
   * STOPPED when `signal` fires or the engine is closed.
   */
  speak(order: SpeechOrder, signal?: AbortSignal): Promise<MonoPcm>;
  /** Forgets a speaker that was added. Left out by engines that keep next to nothing of one. */
  removeSpeaker?(id: string): Promise<void>;
  /** Whether it can speak now, and why not. Left out by engines of which nothing can be down. */
  readiness?(): EngineReadiness;
  /** Resolves with the cause when what makes the speech ends by itself. Left out by engines that run nothing apart. */
  readonly ended?: Promise<unknown>;
  /** Ends what the engine runs; orders under way reject with STOPPED. */
  close(): Promise<void>;
}
