import type {Json} from '../../base/content-id.js';
import {cardFormat, type DatasetCard, type KnownList} from '../../dataset/card.js';
import type {ClipIndex} from '../../dataset/journal/clip-index.js';
import {evidenceRoles} from '../evidence/evidence-settings.js';
import type {Examiner} from '../evidence/examiner.js';
import type {GenerationSettings} from './resolve-settings.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import {fingerprintOf} from './speaking-settings.js';

/** What the card of a dataset says at some moment of a generation. */
export type CardMoment = {
  /** ISO 8601: when the first sitting began. */
  readonly createdAt: string;
  readonly settings: GenerationSettings;
  readonly speaker: ResolvedSpeaker;
  /** Of the backend, without password and query. */
  readonly address: string;
  readonly identity: Json;
  readonly index: ClipIndex;
  readonly examiner: Examiner;
  readonly isNumbered: boolean;
  readonly known: KnownList | null;
  readonly madeBy: string;
  readonly now: Date;
};

/** The card as it is now. */
export function cardAt({
  createdAt,
  settings,
  speaker,
  address,
  identity,
  index,
  examiner,
  isNumbered,
  known,
  madeBy,
  now,
}: CardMoment): DatasetCard {
  return {
    format: cardFormat,
    name: settings.name,
    madeBy,
    createdAt,
    updatedAt: now.toISOString(),
    language: settings.language,
    quality: settings.quality,
    speaker: speaker.speaker,
    consent: speaker.consent,
    backend: {address, identity},
    fingerprint: fingerprintOf(settings),
    phrases: {
      ...settings.phraseList,
      count: settings.phraseList.wanted ?? settings.phraseList.count,
      isNumbered,
      known,
    },
    reading: settings.reading,
    judging: {
      ...settings.judging.asked,
      bestOf: settings.bestOf,
      evidence: settings.evidence,
      models: examiner.models,
      notMeasured: evidenceRoles.filter(role => examiner.models[role] === undefined),
    },
    unfinished: null,
    counts: {...index.counts},
  };
}
