// Defects of who speaks, and in which language.

import {resample} from '../../../dist/audio/resample/resample.js';
import {changePace} from '../sound/change-pace.mjs';
import {findSpeech, quietestNear} from '../sound/find-speech.mjs';
import {joined} from '../sound/noise.mjs';

/** The voice drifts: throat and pitch are scaled, the pace stays. */
export function shiftVoice({take, random}, {semitones}) {
  const factor = 2 ** ((random() < 0.5 ? semitones : -semitones) / 12);
  const {sampleRateHz} = take;
  const shifted = resample({samples: take.samples, sampleRateHz: Math.round(sampleRateHz * factor)}, sampleRateHz);
  return {samples: changePace(shifted, 1 / factor), sampleRateHz};
}

/** Somebody else says it. */
export function otherSpeaker({sayAs}) {
  return sayAs();
}

/** Read by the rules of another language; the second half a sentence of another language; all of it. */
export async function otherLanguage({source, say, other, random, take}, {how}) {
  // Malay and English share their letters; nobody else here can be read by foreign rules.
  if (how === 'accent') return accents[source.language] && say(source.text, accents[source.language]);
  const foreign = other('other-language');
  if (foreign.language === source.language) return undefined;
  const spoken = await say(foreign.text, foreign.language);
  if (spoken === undefined || how === 'all') return spoken;
  return {
    samples: joined([half(take, random, 'first'), half(spoken, random, 'last')]),
    sampleRateHz: take.sampleRateHz,
  };
}

const accents = {ms: 'en', en: 'ms'};

function half(take, random, which) {
  const speech = findSpeech(take);
  const middle = (speech.startAt + speech.endAt) / 2 + (random() - 0.5) * 0.1 * take.sampleRateHz;
  const at = quietestNear(speech, middle, 0.2, take.sampleRateHz);
  return which === 'first' ? take.samples.slice(0, at) : take.samples.slice(at);
}
