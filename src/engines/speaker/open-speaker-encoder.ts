import {openWorkerPool} from '../../io/worker-pool.js';
import {copyOfSound} from '../quality/copy-of-sound.js';
import type {SpeakerEncoder} from './speaker-encoder.js';
import type {EmbedTask} from './worker.js';

/**
 * A speaker encoder from any ONNX file whose front end `front-end.ts` knows: GE2E, d-vectors, and the families of WeSpeaker and
 * 3D-Speaker. `id` is `NAME@SHA256-8`; `threads` is how many sounds are heard at a time. Nothing is loaded before the first sound,
 * which throws DEPENDENCY_MISSING without onnxruntime-node, MODEL_MISSING without the file and MODEL_FAILED for another file.
 */
export function openSpeakerEncoder({
  file,
  id,
  threads,
}: {
  readonly file: string;
  readonly id: string;
  readonly threads: number;
}): SpeakerEncoder {
  const pool = openWorkerPool({module: 'engines/speaker/worker.js', size: threads, isApart: true});
  return {
    model: id,

    async embed(sound, signal) {
      const {copy, transfer} = copyOfSound(sound);
      const task: EmbedTask = {file, sound: copy};
      return (await pool.run<EmbedTask, {embedding: Float32Array}>('embed', task, {signal, transfer})).embedding;
    },

    close: () => pool.close(),
  };
}
