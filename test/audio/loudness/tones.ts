/** A tone of 1 kHz that goes through levels: of its peaks in dB of full scale, and for how many seconds. */
export function tones(
  parts: readonly (readonly [peakDb: number, seconds: number])[],
  sampleRateHz: number,
): Float32Array {
  const samples: number[] = [];
  for (const [peakDb, seconds] of parts) {
    const amplitude = 10 ** (peakDb / 20);
    const end = samples.length + Math.round(seconds * sampleRateHz);
    for (let index = samples.length; index < end; index += 1) {
      samples.push(amplitude * Math.sin((2 * Math.PI * 1000 * index) / sampleRateHz));
    }
  }
  return Float32Array.from(samples);
}
