import {ChatterpipeError} from '../../base/error.js';
import type {Frame} from './frame-reader.js';

/** The samples of a frame. Throws TEXT_REFUSED for speech that the model cut because it was too long. */
export function samplesOf({header, body}: Frame): Float32Array {
  if (header['truncated'] === true) {
    throw new ChatterpipeError('TEXT_REFUSED', 'ChatterBox cut the speech: the text is too long for one take.', {
      hint: 'Cut it into sentences of at most 300 characters.',
    });
  }
  const samples = new Float32Array(body.length / 4);
  for (let at = 0; at < samples.length; at += 1) samples[at] = body.readFloatLE(4 * at);
  return samples;
}
