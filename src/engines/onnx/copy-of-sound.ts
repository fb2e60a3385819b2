import type {MonoPcm} from '../../audio/pcm.js';

/** A sound of its own for another thread: handed over as it is, a view would take its whole buffer along, and a moved one be lost. */
export function copyOfSound({samples, sampleRateHz}: MonoPcm): {
  readonly copy: MonoPcm;
  readonly transfer: readonly ArrayBuffer[];
} {
  const own = new Float32Array(samples);
  return {copy: {samples: own, sampleRateHz}, transfer: [own.buffer]};
}
