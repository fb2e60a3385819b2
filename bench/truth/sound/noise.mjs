// Noise and tones to mix in, from a seed.

/**
 * White noise, evenly distributed.
 * @param {() => number} random numbers in [0, 1)
 */
export function whiteNoise(length, rms, random) {
  // Evenly distributed between ±a has the RMS a / √3.
  const amplitude = rms * Math.sqrt(3);
  const samples = new Float32Array(length);
  for (let index = 0; index < length; index += 1) samples[index] = (2 * random() - 1) * amplitude;
  return samples;
}

/** A sine whose RMS is `rms`; its phase begins where it is told, in turns. */
export function sine(length, {hz, rms, sampleRateHz, phase = 0}) {
  const samples = new Float32Array(length);
  for (let index = 0; index < length; index += 1) {
    samples[index] = rms * Math.SQRT2 * Math.sin(2 * Math.PI * (phase + (index * hz) / sampleRateHz));
  }
  return samples;
}

/** Adds `added` to a copy of `samples`, from `start` on; what stands out at the end is left out. */
export function mixed(samples, added, start = 0) {
  const sum = samples.slice();
  const end = Math.min(samples.length, start + added.length);
  for (let index = Math.max(0, start); index < end; index += 1) sum[index] += added[index - start];
  return sum;
}

/** From decibels to an amplitude ratio. */
export function ratioOf(db) {
  return 10 ** (db / 20);
}

/** One behind the other. */
export function joined(pieces) {
  const samples = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return samples;
}

export function rmsOf(samples) {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}

export function peakOf(samples) {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}
