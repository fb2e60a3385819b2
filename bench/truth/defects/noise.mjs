// Defects that something is added: noise and tones.
import {findSpeech} from '../sound/find-speech.mjs';
import {mixed, ratioOf, sine, whiteNoise} from '../sound/noise.mjs';

/** One burst of white noise, `db` relative to the speech, at any place of it. */
export function burst({take, random}, {seconds, db}) {
  const speech = findSpeech(take);
  const length = Math.round(seconds * take.sampleRateHz);
  const at = Math.round(speech.startAt + random() * Math.max(0, speech.endAt - speech.startAt - length));
  return added(take, whiteNoise(length, speech.rms * ratioOf(db), random), at);
}

/** White noise all along, so that the speech is `snrDb` above it. */
export function hiss({take, random}, {snrDb}) {
  const {rms} = findSpeech(take);
  return added(take, whiteNoise(take.samples.length, rms * ratioOf(-snrDb), random));
}

/** The whistle that some ChatterBox voices have. */
export function tone({take, random}, {dbfs}) {
  const {sampleRateHz} = take;
  return added(take, sine(take.samples.length, {hz: 4900, rms: ratioOf(dbfs), sampleRateHz, phase: random()}));
}

/** Mains hum of 50 or 60 Hz with its overtones, each 4 dB below the one before; `dbfs` is the level of the whole. */
export function hum({take, random}, {dbfs}) {
  const {sampleRateHz} = take;
  const mainsHz = random() < 0.5 ? 50 : 60;
  const levels = Array.from({length: 6}, (_none, at) => ratioOf(-4 * at));
  const whole = Math.sqrt(levels.reduce((sum, level) => sum + level ** 2, 0));
  let samples = take.samples;
  for (const [at, level] of levels.entries()) {
    const rms = (level / whole) * ratioOf(dbfs);
    samples = mixed(samples, sine(samples.length, {hz: mainsHz * (at + 1), rms, sampleRateHz, phase: random()}));
  }
  return {samples, sampleRateHz};
}

function added(take, noise, at = 0) {
  return {samples: mixed(take.samples, noise, at), sampleRateHz: take.sampleRateHz};
}
