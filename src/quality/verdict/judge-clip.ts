import type {Measurements} from '../measures/measurements.js';
import type {Limits} from './limits.js';

/** The rules that refuse a clip. A name is stable: journals hold it. */
export type Rule = 'empty' | 'not-finite' | 'silent' | 'clipped' | 'too-short-for-text' | 'too-long-for-text';

/** Why a clip was refused: what was measured, where the limit is, and a sentence for a person. */
export type Reason = {
  readonly rule: Rule;
  readonly value: number;
  readonly limit: number;
  readonly message: string;
};

/** Kept, or rejected with every reason that holds. */
export type Verdict = {readonly kept: boolean; readonly reasons: readonly Reason[]};

/** Compares the measurements of a clip with limits. A clip without a sample has one reason, `empty`; others may have several. */
export function judgeClip(measured: Measurements, limits: Limits): Verdict {
  const rules =
    measured.durationSeconds === 0 ? [judgeEmpty] : [judgeFinite, judgeSilence, judgeClipping, judgeShort, judgeLong];
  const reasons = rules.map(rule => rule(measured, limits)).filter(reason => reason !== undefined);
  return {kept: reasons.length === 0, reasons};
}

type Judge = (measured: Measurements, limits: Limits) => Reason | undefined;

const judgeEmpty: Judge = (_measured, {shortestSeconds: limit}) => ({
  rule: 'empty',
  value: 0,
  limit,
  message: 'The take holds no sample.',
});

const judgeFinite: Judge = ({nonFiniteSampleCount: value}, {mostNonFiniteSamples: limit}) =>
  value <= limit
    ? undefined
    : {
        rule: 'not-finite',
        value,
        limit,
        message: `${plural(value, 'sample')} of the take ${value === 1 ? 'is' : 'are'} not a number.`,
      };

const judgeSilence: Judge = ({rmsDbfs, silentShare}, {leastRmsDbfs, mostSilentShare}) => {
  if (rmsDbfs < leastRmsDbfs) {
    const message = `The clip is silent: ${decibels(rmsDbfs)} on average, at least ${decibels(leastRmsDbfs)} wanted.`;
    return {rule: 'silent', value: rmsDbfs, limit: leastRmsDbfs, message};
  }
  if (silentShare <= mostSilentShare) return undefined;
  const message = `${percent(silentShare)} of the clip is silence, at most ${percent(mostSilentShare)} allowed.`;
  return {rule: 'silent', value: silentShare, limit: mostSilentShare, message};
};

const judgeClipping: Judge = ({clippedShare: value, longestFlatTopSamples}, {mostClippedShare: limit}) => {
  if (value <= limit) return undefined;
  const longest = plural(longestFlatTopSamples, 'sample');
  const message = `The take is clipped: ${percent(value)} of it is cut off at full scale, up to ${longest} in a row, at most ${percent(limit)} allowed.`;
  return {rule: 'clipped', value, limit, message};
};

const judgeShort: Judge = ({durationSeconds: value, expectedSpeechSeconds}, {shortestSeconds, shortestByExpected}) => {
  const limit = Math.max(shortestSeconds, shortestByExpected * expectedSpeechSeconds);
  if (value >= limit) return undefined;
  const message = `The clip is too short for its text: ${seconds(value)}, at least ${seconds(limit)} wanted.`;
  return {rule: 'too-short-for-text', value, limit, message};
};

const judgeLong: Judge = ({durationSeconds: value, takeSeconds, expectedSpeechSeconds}, limits) => {
  const {longestBaseSeconds, longestByExpected, longestTakeSeconds} = limits;
  if (takeSeconds >= longestTakeSeconds) {
    const message = `The take is too long: ${seconds(takeSeconds)}, and at ${seconds(longestTakeSeconds)} ChatterBox has stopped by itself.`;
    return {rule: 'too-long-for-text', value: takeSeconds, limit: longestTakeSeconds, message};
  }
  const limit = longestBaseSeconds + longestByExpected * expectedSpeechSeconds;
  if (value <= limit) return undefined;
  const message = `The clip is too long for its text: ${seconds(value)}, at most ${seconds(limit)} allowed.`;
  return {rule: 'too-long-for-text', value, limit, message};
};

function decibels(value: number): string {
  return `${value.toFixed(1).replace('-', '−')} dBFS`;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
