import {mean} from '../../report/clips/mean-measures.js';
import type {ReportClip} from '../../report/report-clip.js';

/**
 * One number for an audition, 0 to n + 1 for n sentences; higher is better. The whole part is how many sentences would do as training clips.
 * Behind the point stands how near the sentences are to good speech on average, so that it decides between voices of which as many
 * would do. Comparable only for the same sentences, limits and models.
 */
export function auditionScore(clips: readonly ReportClip[]): number {
  const kept = clips.filter(({state}) => state === 'kept').length;
  const nearness = mean(clips.map(nearnessOf)) ?? 0;
  return kept + Math.round(nearness * 999) / 1000;
}

/**
 * 0 to 1: the mean of what is known of a sentence. 1 less the share of wrong phonemes (of characters, where phonemes were not compared);
 * the likeness to the speaker; DNSMOS from 1 to 5; and 1 for no reason against it, 1/2 for one, 1/3 for two. Silence, and
 * speech of which no clip can be made, are 0.
 */
function nearnessOf({state, measured, reasons}: ReportClip): number {
  if (state === 'failed' || measured === undefined) return 0;
  if (reasons.some(({rule}) => rule === 'silent' || rule === 'empty')) return 0;
  const {phonemeErrorRate, characterErrorRate, speakerCosine, dnsmosOverall} = measured;
  const wrong = phonemeErrorRate ?? characterErrorRate;
  const parts = [
    ...(wrong === undefined ? [] : [1 - wrong]),
    ...(speakerCosine === undefined ? [] : [speakerCosine]),
    ...(dnsmosOverall === undefined ? [] : [(dnsmosOverall - 1) / 4]),
    1 / (1 + reasons.length),
  ];
  return mean(parts.map(part => Math.min(1, Math.max(0, part)))) ?? 0;
}
