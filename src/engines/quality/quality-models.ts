import type {MonoPcm} from '../../audio/pcm.js';
import type {MeanOpinionScore, SpeechFrames} from '../../quality/evidence.js';

/** Finds speech (VAD). */
export interface SpeechDetector {
  /** `NAME@SHA256-8` of the weights. */
  readonly model: string;
  /** Any sample rate. Throws MODEL_FAILED where the model cannot be run. */
  detect(sound: MonoPcm, signal?: AbortSignal): Promise<SpeechFrames>;
  close(): Promise<void>;
}

/** Guesses what listeners would say. */
export interface MosPredictor {
  /** `NAME@SHA256-8` of the weights. */
  readonly model: string;
  /** Any sample rate and level: the sound is brought to one loudness first. Throws MODEL_FAILED where the model cannot be run. */
  score(sound: MonoPcm, signal?: AbortSignal): Promise<MeanOpinionScore>;
  close(): Promise<void>;
}
