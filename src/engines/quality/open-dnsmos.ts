import {type ListenerOptions, openListener} from '../onnx/open-listener.js';
import type {DnsmosScores} from './dnsmos-scores.js';
import type {MosPredictor} from './quality-models.js';

/** DNSMOS P.835 from `sig_bak_ovr.onnx`. Throws with the first sound what {@link openListener} says. */
export function openDnsmos({id, ...how}: ListenerOptions): MosPredictor {
  const listener = openListener('engines/quality/worker.js', how);
  return {
    model: id,

    async score(sound, signal) {
      return {model: id, ...(await listener.hear<DnsmosScores>('predictMos', sound, signal))};
    },

    close: () => listener.close(),
  };
}
