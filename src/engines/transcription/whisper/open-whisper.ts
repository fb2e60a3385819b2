import {openWorkerPool} from '../../../io/worker-pool.js';
import type {OnnxSessionOptions} from '../../onnx/open-session.js';
import type {Transcriber, Transcription} from '../transcriber.js';
import type {TranscribeTask} from './worker.js';

/** Which Whisper, and how it is run. */
export type WhisperOptions = OnnxSessionOptions & {
  /**
   * In the layout of the model hubs: `config.json`, `generation_config.json`, `tokenizer.json`, `tokenizer_config.json`,
   * `onnx/encoder_model.onnx`, `onnx/decoder_model_merged.onnx`. Any size, multilingual or English only.
   */
  readonly folder: string;
  /** `NAME@SHA256-8` of the weights: names the model in everything that it says. */
  readonly id: string;
};

/**
 * Whisper on onnxruntime-node, in a process of its own; `threads` are those of its operators. The model is loaded with the first
 * clip, which takes seconds, and let go with `close()`. Gives transcript, times of words and, where the model knows the language, its
 * probability and the forced score. `transcribe` throws MODEL_MISSING, MODEL_FAILED, DEPENDENCY_MISSING, or STOPPED.
 */
export function openWhisper({folder, id, threads, device}: WhisperOptions): Transcriber {
  const pool = openWorkerPool({module: 'engines/transcription/whisper/worker.js', size: 1, isApart: true});
  return {
    model: id,
    transcribe: ({samples, sampleRateHz}, order, signal) =>
      pool.run<TranscribeTask, Transcription>(
        'transcribe',
        {folder, id, threads, device, samples, sampleRateHz, ...order},
        {signal},
      ),
    close: () => pool.close(),
  };
}
