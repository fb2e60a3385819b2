import type {MonoPcm} from '../../../audio/pcm.js';
import type {SpeechFrames} from '../../evidence.js';
import type {EvidenceMeasurements} from '../evidence-measurements.js';
import {type SpeechStretch, speechStretches} from './speech-stretches.js';

/** What the detector of speech gives: see {@link EvidenceMeasurements}. The pause and the level are absent where there is nothing to measure them in. */
export type SpeechMeasurements = Pick<EvidenceMeasurements, 'vadSpeechSeconds'> &
  Partial<Pick<EvidenceMeasurements, 'vadLongestPauseSeconds' | 'vadSnrDb'>>;

/**
 * How much speech there is, the longest pause between two stretches of it, and by how many decibels its mean power stands over that of the
 * rest of the clip. The level wants the sound, and 0.1 s of each kind; frames beside a change belong to neither. At most 100 dB.
 */
export function measureSpeechFrames(frames: SpeechFrames, clipSeconds: number, sound?: MonoPcm): SpeechMeasurements {
  const stretches = speechStretches(frames, clipSeconds);
  const speech = stretches.reduce((sum, {startSeconds, endSeconds}) => sum + endSeconds - startSeconds, 0);
  const pauses = stretches.slice(1).map(({startSeconds}, at) => startSeconds - (stretches[at]?.endSeconds ?? 0));
  const snrDb = sound === undefined ? undefined : levelOverRestDb(stretches, frames.frameSeconds, sound);
  return {
    vadSpeechSeconds: speech,
    ...(stretches.length === 0 ? {} : {vadLongestPauseSeconds: Math.max(0, ...pauses)}),
    ...(snrDb === undefined ? {} : {vadSnrDb: snrDb}),
  };
}

const leastSecondsOfEach = 0.1;
const mostSnrDb = 100;

function levelOverRestDb(
  stretches: readonly SpeechStretch[],
  guardSeconds: number,
  {samples, sampleRateHz}: MonoPcm,
): number | undefined {
  const power = {speech: 0, rest: 0};
  const count = {speech: 0, rest: 0};
  const add = (kind: 'speech' | 'rest', fromSeconds: number, toSeconds: number) => {
    const end = Math.min(samples.length, Math.round(toSeconds * sampleRateHz));
    for (let at = Math.max(0, Math.round(fromSeconds * sampleRateHz)); at < end; at += 1) {
      const value = samples[at] as number;
      power[kind] += value * value;
      count[kind] += 1;
    }
  };
  let restFrom = 0;
  for (const {startSeconds, endSeconds} of stretches) {
    add('rest', restFrom, startSeconds - guardSeconds);
    add('speech', startSeconds + guardSeconds, endSeconds - guardSeconds);
    restFrom = endSeconds + guardSeconds;
  }
  add('rest', restFrom, samples.length / sampleRateHz);
  if (Math.min(count.speech, count.rest) < leastSecondsOfEach * sampleRateHz) return undefined;
  const ratio = power.speech / count.speech / Math.max(power.rest / count.rest, 1e-14);
  // NaN in the sound, or silence all through: there is no such level.
  return ratio > 0 && Number.isFinite(ratio) ? Math.min(mostSnrDb, 10 * Math.log10(ratio)) : undefined;
}
