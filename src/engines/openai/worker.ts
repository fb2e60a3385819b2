import {decodeAudio} from '../../audio/decode-audio.js';
import {encodeWav} from '../../audio/encode-wav.js';
import {mixToMono} from '../../audio/mix-to-mono.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {resample} from '../../audio/resample/resample.js';
import {stretch} from '../../audio/stretch/stretch.js';
import {toInt16} from '../../audio/to-int16.js';
import {speechSampleRateHz} from '../speech-engine.js';

/** Runs in a worker thread: the sound of an answer at the protocol's rate and at a speed. Throws AUDIO_UNREADABLE. */
export async function decodeSpeech({bytes, speed}: {bytes: Uint8Array; speed: number}): Promise<Float32Array> {
  const {pcm} = await decodeAudio(bytes);
  const {samples} = resample(mixToMono(pcm), speechSampleRateHz);
  return stretch(samples, speechSampleRateHz, speed);
}

/** Runs in a worker thread: a recording as a WAV file that can be sent. */
export function toWav({samples, sampleRateHz}: MonoPcm): Uint8Array {
  return encodeWav(toInt16(samples).samples, sampleRateHz);
}
