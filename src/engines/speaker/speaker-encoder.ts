import type {MonoPcm} from '../../audio/pcm.js';

/** Tells speakers apart. */
export interface SpeakerEncoder {
  /** `NAME@SHA256-8` of the weights. */
  readonly model: string;
  /** An embedding of length 1. Any sample rate. Throws MODEL_FAILED where the model cannot be run. */
  embed(sound: MonoPcm, signal?: AbortSignal): Promise<Float32Array>;
  close(): Promise<void>;
}
