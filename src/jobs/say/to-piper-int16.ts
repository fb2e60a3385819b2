/** ±1 as 16 bits, as Piper 1.8.0 writes them: × 32,767 in 32-bit floats, the fraction cut off. */
export function toPiperInt16(samples: Float32Array): Int16Array {
  const whole = new Int16Array(samples.length);
  for (let at = 0; at < samples.length; at += 1) {
    whole[at] = Math.trunc(Math.fround(Math.min(1, Math.max(-1, samples[at] as number)) * 32_767));
  }
  return whole;
}
