/** The lowest and the highest sample of a piece of sound, −1 to 1. */
export type WaveformPeak = readonly [low: number, high: number];

/** A sound from its beginning to its end in at most `pieces` equal pieces, to draw it. Rounded to three digits; empty for no samples. */
export function waveformPeaks(samples: Float32Array, pieces: number): readonly WaveformPeak[] {
  const count = Math.min(pieces, samples.length);
  return Array.from({length: count}, (_, piece) => {
    const start = Math.floor((piece * samples.length) / count);
    const end = Math.floor(((piece + 1) * samples.length) / count);
    let low = 1;
    let high = -1;
    for (let index = start; index < end; index += 1) {
      const sample = samples[index] as number;
      low = Math.min(low, sample);
      high = Math.max(high, sample);
    }
    return [thousandths(low), thousandths(high)] as const;
  });
}

function thousandths(value: number): number {
  return Math.round(Math.max(-1, Math.min(1, value)) * 1000) / 1000;
}
