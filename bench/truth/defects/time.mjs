// Defects in the order of time: what is cut, doubled, stretched or held.

import {resample} from '../../../dist/audio/resample/resample.js';
import {changePace} from '../sound/change-pace.mjs';
import {findSpeech, quietestNear, soundAfter, soundBefore} from '../sound/find-speech.mjs';
import {joined, whiteNoise} from '../sound/noise.mjs';

/** The take ends in the middle of a sound, `seconds` or a share of the speech before its end. */
export function truncateEnd({take}, {seconds = 0, share = 0}) {
  const speech = findSpeech(take);
  const lost = Math.max(seconds * take.sampleRateHz, share * (speech.endAt - speech.startAt));
  const at = soundBefore(speech, speech.endAt - lost);
  return at === undefined || at <= speech.startAt ? undefined : sound(take, take.samples.slice(0, at));
}

/** The take begins in the middle of a sound. */
export function cutStart({take}, {seconds}) {
  const speech = findSpeech(take);
  const at = soundAfter(speech, speech.startAt + seconds * take.sampleRateHz);
  return at === undefined || at >= speech.endAt ? undefined : sound(take, take.samples.slice(at));
}

/** Speech behind the end that the text does not have. */
export function babbleAfter({take, other, random}, {seconds}) {
  const speech = findSpeech(take);
  const gap = quiet(take, speech, 0.08 + 0.25 * random(), random);
  const kind = Math.floor(random() * 3);
  const material =
    kind === 0
      ? trimmed(take).toReversed()
      : kind === 1
        ? trimmed(other('same-speaker').take)
        : trimmed(other('other-speaker').take);
  const length = Math.round(seconds * take.sampleRateHz);
  const from = kind === 1 ? material.length - Math.min(length, material.length) : 0;
  let babble = material.slice(from, from + length);
  while (babble.length < length) babble = joined([babble, material.slice(0, length - babble.length)]);
  // It dies away as the take does: the last 10 ms are no sign of it.
  return sound(take, joined([take.samples.slice(0, speech.endAt), gap, babble, take.samples.slice(speech.endAt)]));
}

/** The last phrase comes again, `times` times in all. */
export function loopEnd({take, random}, {times}) {
  const speech = findSpeech(take);
  const wanted = speech.endAt - (0.7 + 0.5 * random()) * take.sampleRateHz;
  const from = quietestNear(speech, Math.max(wanted, speech.startAt), 0.15, take.sampleRateHz);
  const phrase = take.samples.slice(from, speech.endAt);
  if (phrase.length < 0.4 * take.sampleRateHz) return undefined;
  const pieces = [take.samples.slice(0, speech.endAt)];
  for (let time = 1; time < times; time += 1) pieces.push(quiet(take, speech, 0.05 + 0.15 * random(), random), phrase);
  return sound(take, joined([...pieces, take.samples.slice(speech.endAt)]));
}

/** Silence of the take's own kind inside the speech, at a quiet place. */
export function longPause({take, random}, {seconds}) {
  const speech = findSpeech(take);
  const length = speech.endAt - speech.startAt;
  const at = quietestNear(speech, speech.startAt + (0.3 + 0.4 * random()) * length, 0.3, take.sampleRateHz);
  return sound(take, joined([take.samples.slice(0, at), quiet(take, speech, seconds, random), take.samples.slice(at)]));
}

/** Speech that is too fast: by turns with its pitch kept and with the pitch raised. */
export function speedUp({take, random}, {factor}) {
  if (random() < 0.5) return sound(take, changePace(take, factor));
  const {samples} = resample(
    {samples: take.samples, sampleRateHz: Math.round(take.sampleRateHz * factor)},
    take.sampleRateHz,
  );
  return sound(take, samples);
}

/** From a place on, one moment of the voice is held; from the beginning on where `share` is 1. */
export function drone({take}, {share}) {
  const speech = findSpeech(take);
  const {sampleRateHz} = take;
  const length = speech.endAt - speech.startAt;
  const at = soundAfter(speech, speech.startAt + (1 - share) * length) ?? speech.startAt;
  const period = Math.round(0.05 * sampleRateHz);
  const moment = take.samples.slice(Math.max(0, at - period), Math.max(period, at));
  const held = new Float32Array(Math.round(share * length + 0.8 * sampleRateHz));
  // Forth and back, so that no step is heard where it joins.
  for (let index = 0; index < held.length; index += 1) {
    const phase = index % (2 * period);
    held[index] = moment[phase < period ? period - 1 - phase : phase - period] ?? 0;
  }
  return sound(take, joined([share === 1 ? new Float32Array(0) : take.samples.slice(0, at), held]));
}

/** Pieces of the speech are lost: zeros in their place, as long as before. */
export function holes({take, random}, {count, seconds}) {
  const speech = findSpeech(take);
  const samples = take.samples.slice();
  const length = Math.round(seconds * take.sampleRateHz);
  for (let hole = 0; hole < count; hole += 1) {
    const place = speech.startAt + ((hole + 0.2 + 0.6 * random()) / count) * (speech.endAt - speech.startAt - length);
    const at = soundAfter(speech, place) ?? soundBefore(speech, place);
    if (at === undefined) return undefined;
    samples.fill(0, at, at + length);
  }
  return sound(take, samples);
}

function sound(take, samples) {
  return {samples, sampleRateHz: take.sampleRateHz};
}

function trimmed(take) {
  const {startAt, endAt} = findSpeech(take);
  return take.samples.slice(startAt, endAt);
}

function quiet(take, {floorRms}, seconds, random) {
  return whiteNoise(Math.round(seconds * take.sampleRateHz), floorRms, random);
}
