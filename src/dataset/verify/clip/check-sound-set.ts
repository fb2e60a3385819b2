import {expectedSpeechSeconds} from '../../../quality/measures/expected-speech-seconds.js';
import type {FindingLog} from '../finding.js';
import type {CheckedClip} from './checked-clip.js';

/** Fewer clips tell too little of each other. */
const leastClips = 20;
/** What a clip may differ from the median, as a factor, whatever the spread of the others is. */
const mostRateFactor = 1.7;
const mostLevelDb = 9;
/** And how many robust standard deviations (1.4826 × median absolute deviation). */
const mostDeviations = 5;

/** Compares the sound of clips with each other: rate of speech, level, and the same samples under two names. */
export function checkSoundSet(clips: readonly CheckedClip[], language: string, log: FindingLog): void {
  findDuplicates(clips, log);
  const spoken = clips.filter(
    ({facts: {sound}}) => sound !== undefined && sound.activeS > 0 && sound.nonFiniteCount === 0,
  );
  findOutliers(
    spoken,
    clip => levelDb(clip),
    mostLevelDb,
    (clip, difference) => {
      const way = difference > 0 ? 'louder' : 'quieter';
      log.add(
        'level-outlier',
        clip.place,
        `The speech is ${Math.abs(difference).toFixed(1)} dB ${way} than that of the median clip.`,
      );
    },
  );
  findOutliers(
    spoken,
    clip => rateOf(clip, language),
    Math.log(mostRateFactor),
    ({place, text}, difference) => {
      const factor = Math.exp(Math.abs(difference)).toFixed(1);
      const way = difference > 0 ? 'longer' : 'shorter';
      log.add(
        'speech-rate-outlier',
        place,
        `The speech is ${factor} times ${way} for its text than that of the median clip: ${text?.slice(0, 80)}`,
      );
    },
  );
}

/** Samples whose length, sum, peak and energies are equal to the last bit are taken to be the same. */
function findDuplicates(clips: readonly CheckedClip[], log: FindingLog): void {
  const first = new Map<string, string>();
  for (const {place, path, facts} of clips) {
    const {sound, header} = facts;
    if (sound === undefined || sound.activeEnergy === 0) continue;
    const {offset, peak, speechEnergy, activeEnergy, startShare, endShare} = sound;
    const fingerprint = [header?.frameCount, offset, peak, speechEnergy, activeEnergy, startShare, endShare].join();
    const other = first.get(fingerprint);
    if (other === undefined) first.set(fingerprint, path);
    else log.add('duplicate-audio', place, `${path} has the same samples as ${other}.`);
  }
}

function levelDb({facts: {sound}}: CheckedClip): number | undefined {
  return sound === undefined || sound.activeEnergy === 0 ? undefined : 10 * Math.log10(sound.activeEnergy);
}

/**
 * How long the speech lasts, without its longest pause, by what its text takes, as a logarithm. A constant keeps short texts
 * from being outliers.
 */
function rateOf({text, facts: {sound}}: CheckedClip, language: string): number | undefined {
  const expectedS = text === undefined ? 0 : expectedSpeechSeconds(text, language);
  return expectedS === 0 || sound === undefined
    ? undefined
    : Math.log((sound.activeS - sound.longestPauseS + 0.3) / (expectedS + 0.3));
}

function findOutliers(
  clips: readonly CheckedClip[],
  measure: (clip: CheckedClip) => number | undefined,
  mostDifference: number,
  report: (clip: CheckedClip, difference: number) => void,
): void {
  const valued = clips.flatMap(clip => {
    const value = measure(clip);
    return value === undefined ? [] : [{clip, value}];
  });
  if (valued.length < leastClips) return;
  const middle = median(valued.map(({value}) => value));
  const deviation = 1.4826 * median(valued.map(({value}) => Math.abs(value - middle)));
  const limit = Math.max(mostDifference, mostDeviations * deviation);
  for (const {clip, value} of valued) if (Math.abs(value - middle) > limit) report(clip, value - middle);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
