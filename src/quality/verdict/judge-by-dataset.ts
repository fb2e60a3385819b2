import type {Measurements} from '../measures/measurements.js';
import type {DatasetLimits} from './dataset-limits.js';
import type {Reason} from './reason.js';
import {relativeRules} from './relative-rules.js';
import {sayValue} from './say-value.js';
import {cosineTo} from './speaker-centre.js';
import {unusualRules} from './unusual-rules.js';

/** A speaker encoder hears 1.6 s at a time, and of shorter clips less of the speaker: clean ones lie as much as 0.146 below the median. */
const wholeSpeakerSeconds = 1.6;
const shortClipLeeway = 0.06;

/** The reasons against a clip that lie in the others of its dataset. */
export function judgeByDataset(measured: Partial<Measurements>, {bounds, speaker}: DatasetLimits): readonly Reason[] {
  const reasons: Reason[] = [];
  for (const {rule, measure, what, unit} of [...relativeRules, ...unusualRules]) {
    const value = measured[measure];
    const {least, most} = bounds[measure] ?? {};
    if (value === undefined) continue;
    if (least !== undefined && value < least) {
      const message = `${what}: ${sayValue(value, unit)}, at least ${sayValue(least, unit)} usual here.`;
      reasons.push({rule, measure, value, limit: least, message});
    }
    if (most !== undefined && value > most) {
      const message = `${what}: ${sayValue(value, unit)}, at most ${sayValue(most, unit)} usual here.`;
      reasons.push({rule, measure, value, limit: most, message});
    }
  }
  const {speakerEmbedding, models} = measured;
  if (speaker === undefined || speakerEmbedding === undefined || models?.['speaker'] !== speaker.model) return reasons;
  const value = cosineTo(speaker.centre, speakerEmbedding);
  const isShort = (measured.durationSeconds ?? wholeSpeakerSeconds) < wholeSpeakerSeconds;
  const limit = isShort ? speaker.least - shortClipLeeway : speaker.least;
  if (value >= limit) return reasons;
  const message = `The voice is unlike that of the other clips: ${sayValue(value, '')}, at least ${sayValue(limit, '')} usual here.`;
  return [...reasons, {rule: 'speaker-differs', measure: null, value, limit, message}];
}
