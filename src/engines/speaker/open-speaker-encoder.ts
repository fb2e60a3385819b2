import {type ListenerOptions, openListener} from '../onnx/open-listener.js';
import type {SpeakerEncoder} from './speaker-encoder.js';

/**
 * A speaker encoder from any ONNX file whose front end `front-end.ts` knows: GE2E, d-vectors, and the families of WeSpeaker and
 * 3D-Speaker. Throws with the first sound what {@link openListener} says.
 */
export function openSpeakerEncoder({id, ...how}: ListenerOptions): SpeakerEncoder {
  const listener = openListener('engines/speaker/worker.js', how);
  return {
    model: id,

    async embed(sound, signal) {
      return (await listener.hear<{readonly embedding: Float32Array}>('embed', sound, signal)).embedding;
    },

    close: () => listener.close(),
  };
}
