import {type ListenerOptions, openListener} from '../onnx/open-listener.js';
import type {SpeechDetector} from './quality-models.js';
import {sileroFrameSeconds} from './silero-frames.js';

/**
 * Silero VAD v5 or v6 from an ONNX file that hears 16 kHz (`silero_vad.onnx`, `silero_vad_16k_op15.onnx` and the like). Throws with the
 * first sound what {@link openListener} says.
 */
export function openSilero({id, ...how}: ListenerOptions): SpeechDetector {
  const listener = openListener('engines/quality/worker.js', how);
  return {
    model: id,

    async detect(sound, signal) {
      const {probabilities} = await listener.hear<{readonly probabilities: Float32Array}>(
        'detectSpeech',
        sound,
        signal,
      );
      return {model: id, frameSeconds: sileroFrameSeconds, probabilities};
    },

    close: () => listener.close(),
  };
}
