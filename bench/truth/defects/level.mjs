// Defects of level: what is too loud, shifted, or jumps.
import {findSpeech, quietestNear} from '../sound/find-speech.mjs';
import {peakOf, ratioOf, whiteNoise} from '../sound/noise.mjs';

/** Driven over full scale by `db` and cut off there; `lowerDb` turns it down afterwards, so that the flat tops hide below. */
export function clip({take}, {db, lowerDb = 0}) {
  const gain = ratioOf(db) / peakOf(take.samples);
  const lower = ratioOf(-lowerDb);
  return changed(take, sample => Math.max(-1, Math.min(1, sample * gain)) * lower);
}

/** What stands still in the sound. */
export function offset({take, random}, {amount}) {
  const shift = random() < 0.5 ? amount : -amount;
  return changed(take, sample => Math.max(-1, Math.min(1, sample + shift)));
}

/** From a quiet place in the middle on, louder or softer; as a whole turned down where it would not fit. */
export function jump({take, random}, {db}) {
  const speech = findSpeech(take);
  const middle = speech.startAt + (0.4 + 0.2 * random()) * (speech.endAt - speech.startAt);
  const at = quietestNear(speech, middle, 0.2, take.sampleRateHz);
  const gain = ratioOf(random() < 0.5 ? db : -db);
  const samples = take.samples.map((sample, index) => (index < at ? sample : sample * gain));
  const most = Math.max(0.99, peakOf(samples));
  return {samples: samples.map(sample => (sample * 0.99) / most), sampleRateHz: take.sampleRateHz};
}

/** Nothing is said: digital zeros, or noise of `dbfs`, as long as the speech was. */
export function silence({take, random}, {dbfs}) {
  const {length} = take.samples;
  const samples = dbfs === undefined ? new Float32Array(length) : whiteNoise(length, ratioOf(dbfs), random);
  return {samples, sampleRateHz: take.sampleRateHz};
}

function changed(take, change) {
  return {samples: take.samples.map(change), sampleRateHz: take.sampleRateHz};
}
