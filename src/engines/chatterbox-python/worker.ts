import {encodeWav} from '../../audio/encode-wav.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {resample} from '../../audio/resample/resample.js';
import {stretch} from '../../audio/stretch/stretch.js';
import {toInt16} from '../../audio/to-int16.js';
import {speechSampleRateHz} from '../speech-engine.js';

/** Runs in a worker thread: what the model made, at the protocol's rate and at the speed that was asked for. */
export function finish({sound, speed}: {readonly sound: MonoPcm; readonly speed: number}): Float32Array {
  return stretch(resample(sound, speechSampleRateHz).samples, speechSampleRateHz, speed);
}

/** Runs in a worker thread: a recording as a WAV file that Python can read. */
export function toWav({samples, sampleRateHz}: MonoPcm): Uint8Array {
  return encodeWav(toInt16(samples).samples, sampleRateHz);
}
