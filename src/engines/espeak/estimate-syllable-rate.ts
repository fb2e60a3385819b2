import type {MonoPcm} from '../../audio/pcm.js';

/** Frame of the loudness curve. */
const frameMs = 10;

/**
 * Syllables a second of speaking time, pauses left out: peaks of the loudness curve that stand 2 dB above the dips beside
 * them, within 25 dB of the loudest, per time within 30 dB (after the intensity part of de Jong and Wempe 2009,
 * "Praat script to detect syllable nuclei"). Undefined where there is less than half a second of it.
 */
export function estimateSyllableRate({samples, sampleRateHz}: MonoPcm): number | undefined {
  const curve = smoothed(loudnessCurve(samples, Math.max(1, Math.round((sampleRateHz * frameMs) / 1000))));
  const loudest = curve.reduce((most, db) => Math.max(most, db), Number.NEGATIVE_INFINITY);
  const speakingMs = curve.filter(db => db > loudest - 30).length * frameMs;
  if (!Number.isFinite(loudest) || loudest < -60 || speakingMs < 500) return undefined;
  return (countPeaks(curve, loudest - 25) / speakingMs) * 1000;
}

/** Decibels below full scale, a value a frame. */
function loudnessCurve(samples: Float32Array, frameLength: number): number[] {
  const curve: number[] = [];
  for (let start = 0; start + frameLength <= samples.length; start += frameLength) {
    let energy = 0;
    for (let at = start; at < start + frameLength; at += 1) energy += (samples[at] ?? 0) ** 2;
    curve.push(10 * Math.log10(energy / frameLength + 1e-12));
  }
  return curve;
}

function smoothed(curve: readonly number[]): number[] {
  return curve.map((_, at) => {
    const around = curve.slice(Math.max(0, at - 3), at + 4);
    return around.reduce((sum, db) => sum + db, 0) / around.length;
  });
}

function countPeaks(curve: readonly number[], floor: number): number {
  const prominence = 2;
  let peaks = 0;
  let isRising = false;
  let turn = Number.POSITIVE_INFINITY;
  for (const db of curve) {
    turn = isRising ? Math.max(turn, db) : Math.min(turn, db);
    if (Math.abs(db - turn) < prominence) continue;
    if (isRising && turn > floor) peaks += 1;
    isRising = !isRising;
    turn = db;
  }
  return peaks;
}
