import type {Measurements} from '../measures/measurements.js';
import type {BasicLimits} from './limits.js';
import type {Reason} from './reason.js';
import {sayValue} from './say-value.js';

/** The reasons against a clip that need more than one measure or have a sentence of their own. */
export function basicReasons(measured: Measurements, limits: BasicLimits): readonly Reason[] {
  const rules =
    measured.durationSeconds === 0 ? [judgeEmpty] : [judgeFinite, judgeSilence, judgeClipping, judgeShort, judgeLong];
  return rules.flatMap(rule => rule(measured, limits) ?? []);
}

type Judge = (measured: Measurements, limits: BasicLimits) => Reason | undefined;

const judgeEmpty: Judge = (_measured, {shortestSeconds: limit}) => ({
  rule: 'empty',
  measure: 'durationSeconds',
  value: 0,
  limit,
  message: 'The take holds no sample.',
});

const judgeFinite: Judge = ({nonFiniteSampleCount: value}, {mostNonFiniteSamples: limit}) =>
  value <= limit
    ? undefined
    : {
        rule: 'not-finite',
        measure: 'nonFiniteSampleCount',
        value,
        limit,
        message: `${plural(value, 'sample')} of the take ${value === 1 ? 'is' : 'are'} not a number.`,
      };

const judgeSilence: Judge = ({rmsDbfs, silentShare}, {leastRmsDbfs, mostSilentShare}) => {
  if (rmsDbfs < leastRmsDbfs) {
    const message = `The clip is silent: ${sayValue(rmsDbfs, 'dBFS')} on average, at least ${sayValue(leastRmsDbfs, 'dBFS')} wanted.`;
    return {rule: 'silent', measure: 'rmsDbfs', value: rmsDbfs, limit: leastRmsDbfs, message};
  }
  if (silentShare <= mostSilentShare) return undefined;
  const message = `${sayValue(silentShare, '%')} of the clip is silence, at most ${sayValue(mostSilentShare, '%')} allowed.`;
  return {rule: 'silent', measure: 'silentShare', value: silentShare, limit: mostSilentShare, message};
};

const judgeClipping: Judge = ({clippedShare: value, longestFlatTopSamples}, {mostClippedShare: limit}) => {
  if (value <= limit) return undefined;
  const longest = plural(longestFlatTopSamples, 'sample');
  const message = `The take is clipped: ${sayValue(value, '%')} of it is cut off at full scale, up to ${longest} in a row, at most ${sayValue(limit, '%')} allowed.`;
  return {rule: 'clipped', measure: 'clippedShare', value, limit, message};
};

const judgeShort: Judge = ({durationSeconds: value, expectedSpeechSeconds}, {shortestSeconds, shortestByExpected}) => {
  const limit = Math.max(shortestSeconds, shortestByExpected * expectedSpeechSeconds);
  if (value >= limit) return undefined;
  const message = `The clip is too short for its text: ${sayValue(value, 's')}, at least ${sayValue(limit, 's')} wanted.`;
  return {rule: 'too-short-for-text', measure: 'durationSeconds', value, limit, message};
};

const judgeLong: Judge = ({durationSeconds: value, takeSeconds, expectedSpeechSeconds}, limits) => {
  const {longestBaseSeconds, longestByExpected, longestTakeSeconds} = limits;
  const rule = 'too-long-for-text';
  if (takeSeconds >= longestTakeSeconds) {
    const message = `The take is too long: ${sayValue(takeSeconds, 's')}, and at ${sayValue(longestTakeSeconds, 's')} ChatterBox has stopped by itself.`;
    return {rule, measure: 'takeSeconds', value: takeSeconds, limit: longestTakeSeconds, message};
  }
  const limit = longestBaseSeconds + longestByExpected * expectedSpeechSeconds;
  if (value <= limit) return undefined;
  const message = `The clip is too long for its text: ${sayValue(value, 's')}, at most ${sayValue(limit, 's')} allowed.`;
  return {rule, measure: 'durationSeconds', value, limit, message};
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
