// Where the speech of a clean clip is. The planters need places to cut; nothing here judges.

const frameSeconds = 0.01;
/** Below the loudest twentieth of the frames by this much is no speech. */
const activeDb = 30;

/**
 * @param {{samples: Float32Array, sampleRateHz: number}} sound clean speech
 * @returns where speech begins and ends, its RMS, its pauses, and the level of what is between; positions in samples
 */
export function findSpeech({samples, sampleRateHz}) {
  const frameLength = Math.round(sampleRateHz * frameSeconds);
  const energies = [];
  for (let start = 0; start + frameLength <= samples.length; start += frameLength) {
    let sum = 0;
    for (let index = start; index < start + frameLength; index += 1) sum += samples[index] ** 2;
    energies.push(sum / frameLength);
  }
  const loud = energies.toSorted((a, b) => a - b)[Math.floor((energies.length - 1) * 0.95)];
  const isActive = energies.map(energy => energy > loud * 10 ** (-activeDb / 10));
  const first = isActive.indexOf(true);
  const last = isActive.lastIndexOf(true);
  const active = energies.filter((_none, frame) => isActive[frame]);
  const quiet = energies.filter((energy, frame) => !isActive[frame] && energy > 0).sort((a, b) => a - b);
  return {
    frameLength,
    energies,
    isActive,
    startAt: first * frameLength,
    endAt: (last + 1) * frameLength,
    rms: Math.sqrt(active.reduce((sum, energy) => sum + energy, 0) / Math.max(1, active.length)),
    loudRms: Math.sqrt(loud),
    floorRms: Math.sqrt(quiet[Math.floor(quiet.length / 4)] ?? 0),
    pauses: pausesOf(isActive, first, last, frameLength),
  };
}

/** Runs of at least 30 ms without speech, inside. */
function pausesOf(isActive, first, last, frameLength) {
  const pauses = [];
  let start;
  for (let frame = first; frame <= last; frame += 1) {
    if (!isActive[frame]) start ??= frame;
    else if (start !== undefined) {
      if (frame - start >= 3) pauses.push({startAt: start * frameLength, endAt: frame * frameLength});
      start = undefined;
    }
  }
  return pauses;
}

/** The quietest frame in the neighbourhood of a position: where a cut is least heard. Its middle, in samples. */
export function quietestNear({energies, frameLength}, at, reachSeconds, sampleRateHz) {
  const reach = Math.round((reachSeconds * sampleRateHz) / frameLength);
  const middle = Math.round(at / frameLength);
  let best = Math.min(energies.length - 1, Math.max(0, middle));
  for (let frame = middle - reach; frame <= middle + reach; frame += 1) {
    if (frame >= 0 && frame < energies.length && energies[frame] < energies[best]) best = frame;
  }
  return Math.round((best + 0.5) * frameLength);
}

/** The nearest position at or before `at` that lies in the middle of a sound: no quieter than 15 dB below loud speech. */
export function soundBefore({energies, frameLength, loudRms}, at) {
  const least = loudRms ** 2 * 10 ** -1.5;
  for (let frame = Math.floor(at / frameLength); frame > 0; frame -= 1) {
    if (energies[frame] >= least) return Math.round((frame + 0.5) * frameLength);
  }
  return undefined;
}

/** The nearest position at or behind `at` that lies in the middle of a sound. */
export function soundAfter({energies, frameLength, loudRms}, at) {
  const least = loudRms ** 2 * 10 ** -1.5;
  for (let frame = Math.ceil(at / frameLength); frame < energies.length; frame += 1) {
    if (energies[frame] >= least) return Math.round((frame + 0.5) * frameLength);
  }
  return undefined;
}
