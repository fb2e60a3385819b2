import {encodeWav} from '../../../src/audio/encode-wav.js';
import {plainFlac} from '../../audio/flac/flac-bytes.js';

/** Seconds of a tone as a WAV. */
export function tone(seconds: number, pitchHz = 150, sampleRateHz = 16_000): Uint8Array {
  return encodeWav(toneSamples(seconds, pitchHz, sampleRateHz), sampleRateHz);
}

/** The same as a FLAC. */
export function toneFlac(seconds: number, pitchHz = 150, sampleRateHz = 16_000): Uint8Array {
  return plainFlac(toneSamples(seconds, pitchHz, sampleRateHz), sampleRateHz);
}

function toneSamples(seconds: number, pitchHz: number, sampleRateHz: number): Int16Array {
  return Int16Array.from(
    {length: seconds * sampleRateHz},
    (_, at) => 9000 * Math.sin((2 * Math.PI * pitchHz * at) / sampleRateHz),
  );
}
