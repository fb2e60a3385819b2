/** 16-bit samples, and how many did not fit. */
export type Int16Sound = {readonly samples: Int16Array; readonly clampedCount: number};

/**
 * Rounds ±1 to 16 bits: × 32,768, to the nearest (halves up), clamped to −32,768 … 32,767 and counted. No dither: 16-bit speech
 * that came as 16 bits leaves as the same 16 bits, and a model is not taught noise. NaN becomes 0 and is not counted here.
 */
export function toInt16(samples: Float32Array): Int16Sound {
  const rounded = new Int16Array(samples.length);
  let clampedCount = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const value = Math.floor((samples[index] as number) * 32_768 + 0.5);
    const clamped = Math.min(32_767, Math.max(-32_768, value));
    if (clamped !== value && !Number.isNaN(value)) clampedCount += 1;
    rounded[index] = clamped;
  }
  return {samples: rounded, clampedCount};
}
