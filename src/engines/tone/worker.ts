import type {SpeechOrder} from '../speech-engine.js';
import {hum, type ToneSpeaker} from './hum.js';

/** What is hummed, and by whom. */
export type HumOrder = {readonly order: SpeechOrder; readonly speaker: ToneSpeaker};

/** Runs in a worker thread: {@link hum}. */
export function humInThread({order, speaker}: HumOrder): {readonly samples: Float32Array} {
  return {samples: hum(order, speaker)};
}
