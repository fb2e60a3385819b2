import {openWorkerPool} from '../../io/worker-pool.js';
import {copyOfSound} from './copy-of-sound.js';
import type {SpeechDetector} from './quality-models.js';
import {sileroFrameSeconds} from './silero-frames.js';
import type {HearTask} from './worker.js';

/**
 * Silero VAD v5 or v6 from an ONNX file that hears 16 kHz (`silero_vad.onnx`, `silero_vad_16k_op15.onnx` and the like). `id` is
 * `NAME@SHA256-8`; `threads` is how many sounds are heard at a time. Nothing is loaded before the first sound, which throws
 * DEPENDENCY_MISSING without onnxruntime-node, MODEL_MISSING without the file and MODEL_FAILED for another file.
 */
export function openSilero({
  file,
  id,
  threads,
}: {
  readonly file: string;
  readonly id: string;
  readonly threads: number;
}): SpeechDetector {
  const pool = openWorkerPool({module: 'engines/quality/worker.js', size: threads, isApart: true});
  return {
    model: id,

    async detect(sound, signal) {
      const {copy, transfer} = copyOfSound(sound);
      const task: HearTask = {file, sound: copy};
      const {probabilities} = await pool.run<HearTask, {readonly probabilities: Float32Array}>('detectSpeech', task, {
        signal,
        transfer,
      });
      return {model: id, frameSeconds: sileroFrameSeconds, probabilities};
    },

    close: () => pool.close(),
  };
}
