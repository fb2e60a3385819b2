import {encodeWav} from '../../../src/audio/encode-wav.js';

/** Seconds of a tone as a WAV. */
export function tone(seconds: number, pitchHz = 150, sampleRateHz = 16_000): Uint8Array {
  const samples = Int16Array.from(
    {length: seconds * sampleRateHz},
    (_, at) => 9000 * Math.sin((2 * Math.PI * pitchHz * at) / sampleRateHz),
  );
  return encodeWav(samples, sampleRateHz);
}
