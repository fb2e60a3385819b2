/** The samples of a frame of 10 ms, at least one: the grid on which the chain tells speech from silence. */
export function frameLengthAt(sampleRateHz: number): number {
  return Math.max(1, Math.round(sampleRateHz / 100));
}

/** Mean square of each whole frame of `frameLength` samples, and of the part of a frame at the end. */
export function frameEnergies(samples: Float32Array, frameLength: number): Float64Array {
  const energies = new Float64Array(Math.ceil(samples.length / frameLength));
  for (let frame = 0; frame < energies.length; frame += 1) {
    const end = Math.min(samples.length, (frame + 1) * frameLength);
    let sum = 0;
    for (let index = frame * frameLength; index < end; index += 1) sum += (samples[index] as number) ** 2;
    energies[frame] = sum / (end - frame * frameLength);
  }
  return energies;
}

/** The value that `share` (0 to 1) of the values do not exceed; 0 where there are none. */
export function quantile(values: Float64Array, share: number): number {
  return values.toSorted()[Math.round((values.length - 1) * share)] ?? 0;
}
