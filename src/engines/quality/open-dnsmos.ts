import {openWorkerPool} from '../../io/worker-pool.js';
import {copyOfSound} from './copy-of-sound.js';
import type {DnsmosScores} from './dnsmos-scores.js';
import type {MosPredictor} from './quality-models.js';
import type {HearTask} from './worker.js';

/**
 * DNSMOS P.835 from `sig_bak_ovr.onnx`. `id` is `NAME@SHA256-8`; `threads` is how many sounds are heard at a time. Nothing is loaded
 * before the first sound, which throws DEPENDENCY_MISSING without onnxruntime-node, MODEL_MISSING without the file and MODEL_FAILED
 * for another file.
 */
export function openDnsmos({
  file,
  id,
  threads,
}: {
  readonly file: string;
  readonly id: string;
  readonly threads: number;
}): MosPredictor {
  const pool = openWorkerPool({module: 'engines/quality/worker.js', size: threads, isApart: true});
  return {
    model: id,

    async score(sound, signal) {
      const {copy, transfer} = copyOfSound(sound);
      const task: HearTask = {file, sound: copy};
      return {model: id, ...(await pool.run<HearTask, DnsmosScores>('predictMos', task, {signal, transfer}))};
    },

    close: () => pool.close(),
  };
}
