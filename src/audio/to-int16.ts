/** 16-bit samples, and how many did not fit. */
export type Int16Sound = {readonly samples: Int16Array; readonly clampedCount: number};

/**
 * Rounds ±1 to 16 bits: × 32,768, to the nearest (halves up), clamped to −32,768 … 32,767 and counted. No dither: 16-bit speech
 * that came as 16 bits leaves as the same 16 bits, and a model is not taught noise. NaN becomes 0 and is not counted here.
 */
export function toInt16(samples: Float32Array): Int16Sound {
  const {length} = samples;
  const rounded = new Int16Array(length);
  let clampedCount = 0;
  for (let index = 0; index < length; index += 1) {
    // Moved to where no sample that fits is below 0, cutting off is rounding down: twice as fast as Math.floor, min and max.
    const value = (samples[index] as number) * 32_768 + 32_768.5;
    if (value >= 0 && value < 65_536) rounded[index] = (value | 0) - 32_768;
    else if (!Number.isNaN(value)) {
      rounded[index] = value < 0 ? -32_768 : 32_767;
      clampedCount += 1;
    }
  }
  return {samples: rounded, clampedCount};
}
