import {amplitudeDb} from '../../../audio/decibels.js';
import {expectedSpeechSeconds} from '../../../quality/measures/expected-speech-seconds.js';
import {defaultLimits} from '../../../quality/verdict/presets.js';
import type {FindingLog} from '../finding.js';
import type {CheckedClip} from './checked-clip.js';
import type {SoundFacts} from './sound-facts.js';
import {soundLimits as limits} from './sound-limits.js';

/** Looks at the sound of one clip by itself. `language` is a code, or empty where it is not known. */
export function checkSound(
  {place, text, facts: {sound, header}}: CheckedClip,
  language: string,
  log: FindingLog,
): void {
  if (header === undefined) return;
  const {durationSeconds} = header;
  if (sound !== undefined && !checkLevel(sound, place, log)) return;
  if (durationSeconds < limits.shortestS) log.add('too-short', place, `The clip lasts ${seconds(durationSeconds)}.`);
  else if (durationSeconds > limits.longestS) log.add('too-long', place, `The clip lasts ${seconds(durationSeconds)}.`);
  else if (text !== undefined) checkDuration(sound?.activeS ?? durationSeconds, text, language, place, log);
  if (sound !== undefined) checkShape(sound, place, log);
}

type Place = CheckedClip['place'];

/** False where nothing more can be said of the sound. */
function checkLevel(sound: SoundFacts, place: Place, log: FindingLog): boolean {
  const {nonFiniteCount, overRangeCount, peak, flatTopCount, offset} = sound;
  if (nonFiniteCount > 0) log.add('not-finite', place, `${nonFiniteCount} samples are NaN or infinite.`);
  if (overRangeCount > nonFiniteCount)
    log.add('over-full-scale', place, `${overRangeCount} samples are beyond full scale.`);
  if (Math.abs(offset) > limits.mostOffset) {
    log.add('dc-offset', place, `The mean of the samples is ${(offset * 100).toFixed(1)} % of full scale.`);
  }
  if (peak - Math.abs(offset) < limits.silentPeak) {
    log.add('silence', place, `The loudest sample is at ${decibels(peak)}.`);
    return false;
  }
  if (peak < limits.quietPeak) log.add('too-quiet', place, `The loudest sample is at ${decibels(peak)}.`);
  if (flatTopCount >= limits.flatTopSamples)
    log.add('clipped', place, `${flatTopCount} samples lie in flat tops at full scale.`);
  return nonFiniteCount === 0;
}

function checkShape(sound: SoundFacts, place: Place, log: FindingLog): void {
  const {leadingSilenceS, trailingSilenceS, longestPauseS, activeS, levelVariation} = sound;
  if (activeS >= limits.steadyS && levelVariation < limits.leastVariation) {
    log.add(
      'steady-sound',
      place,
      `The level varies by ${Math.round(levelVariation * 100)} %; that of speech by 40 % and more.`,
    );
    return;
  }
  if (leadingSilenceS > limits.edgeSilenceS) {
    log.add('long-leading-silence', place, `The speech begins after ${seconds(leadingSilenceS)}.`);
  }
  if (trailingSilenceS > limits.edgeSilenceS) {
    log.add('long-trailing-silence', place, `After the speech come ${seconds(trailingSilenceS)} of silence.`);
  }
  if (longestPauseS > limits.pauseS)
    log.add('long-pause', place, `Inside the speech is a pause of ${seconds(longestPauseS)}.`);
  if (sound.longestHoleMs > 0)
    log.add('dropout', place, `A loud sound breaks off for ${Math.round(sound.longestHoleMs)} ms of zeros.`);
  if (sound.startShare > limits.startShare) log.add('cut-off-start', place, edge('first', sound.startShare));
  if (sound.endShare > limits.endShare) log.add('cut-off-end', place, edge('last', sound.endShare));
}

function edge(which: string, share: number): string {
  return `The ${which} 10 ms are at ${(10 * Math.log10(share)).toFixed(1).replace('-', '−')} dB of the speech level.`;
}

function checkDuration(spokenS: number, text: string, language: string, place: Place, log: FindingLog): void {
  const expectedS = expectedSpeechSeconds(text, language);
  if (expectedS === 0) return;
  const shortestS = defaultLimits.shortestByExpected * expectedS;
  const longestS = defaultLimits.longestBaseSeconds + defaultLimits.longestByExpected * expectedS;
  const compared = `${seconds(spokenS)} of speech for a text that takes about ${seconds(expectedS)}: ${text.slice(0, 80)}`;
  if (spokenS < shortestS) log.add('too-short-for-text', place, compared);
  else if (spokenS > longestS) log.add('too-long-for-text', place, compared);
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function decibels(amplitude: number): string {
  return `${amplitudeDb(amplitude).toFixed(1).replace('-', '−')} dBFS`;
}
