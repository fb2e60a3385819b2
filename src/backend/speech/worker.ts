import {type Mp3Encoder, openMp3Encoder} from '../../audio/mp3/mp3-encoder.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {stretch} from '../../audio/stretch/stretch.js';
import {ChatterpipeError} from '../../base/error.js';

/** MP3s under way, by their ids. They live in one thread, so the pool has one. */
const encoders = new Map<number, Mp3Encoder>();

/** Runs in a worker thread. */
export function stretchSpeech({samples, sampleRateHz, speed}: MonoPcm & {readonly speed: number}) {
  return {samples: stretch(samples, sampleRateHz, speed)};
}

/** Runs in a worker thread: what an MP3 goes on with after these samples. Its first call begins it. */
export async function writeMp3({id, samples, sampleRateHz}: MonoPcm & {readonly id: number}) {
  const encoder = encoders.get(id) ?? (await openMp3Encoder(sampleRateHz));
  encoders.set(id, encoder);
  return {bytes: encoder.write(samples)};
}

/** Runs in a worker thread: what an MP3 ends with. */
export function endMp3({id}: {readonly id: number}) {
  const encoder = encoders.get(id);
  encoders.delete(id);
  if (encoder === undefined) throw new ChatterpipeError('INTERNAL', 'The MP3 was lost with the thread that made it.');
  return {bytes: encoder.end()};
}

/** Runs in a worker thread: gives up an MP3 that nobody waits for any more. */
export function dropMp3({id}: {readonly id: number}): void {
  encoders.delete(id);
}
