import type {BackendFigures} from '../../chatterbox/queue/backend-figures.js';
import {type CardBackend, cardFormat, type DatasetCard, type KnownList} from '../../dataset/card.js';
import type {ClipIndex} from '../../dataset/journal/clip-index.js';
import {unheardRoles} from '../evidence/evidence-settings.js';
import type {Examiner} from '../evidence/examiner.js';
import type {SpeakingBackend} from './find-speakers.js';
import type {GenerationSettings} from './resolve-settings.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import {fingerprintOf} from './speaking-settings.js';

/** What the card of a dataset says at some moment of a generation. */
export type CardMoment = {
  /** ISO 8601: when the first sitting began. */
  readonly createdAt: string;
  readonly settings: GenerationSettings;
  readonly speaker: ResolvedSpeaker;
  /** The backends that speak; at least one. */
  readonly speaking: readonly SpeakingBackend[];
  /** Those that the card had. */
  readonly former: readonly CardBackend[];
  /** Of this sitting, once something was asked for. */
  readonly figures: readonly BackendFigures[];
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
  speaking,
  former,
  figures,
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
    backend: {address: speaking[0]?.backend.address ?? '', identity: speaking[0]?.identity ?? null},
    backends: cardBackends(speaking, former, figures),
    transport: settings.transport,
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
      notMeasured: unheardRoles(examiner.models),
    },
    claims: settings.judging.claims,
    unfinished: null,
    counts: {...index.counts},
  };
}

/** Where there was only ever one backend, it needs no list. Those that are not asked any more stay: clips are theirs. */
function cardBackends(
  speaking: readonly SpeakingBackend[],
  former: readonly CardBackend[],
  figures: readonly BackendFigures[],
): readonly CardBackend[] {
  if (speaking.length < 2 && former.length === 0) return [];
  const present = speaking.map(({backend: {address}, identity}) => {
    const {clips, failures, clipsPerSecond, secondsPerSpeechSecond} =
      figures.find(one => one.address === address) ?? former.find(one => one.address === address) ?? noFigures;
    return {address, identity, isInUse: true, clips, failures, clipsPerSecond, secondsPerSpeechSecond};
  });
  const gone = former.filter(({address}) => !present.some(one => one.address === address));
  return [...present, ...gone.map(one => ({...one, isInUse: false}))];
}

const noFigures = {clips: 0, failures: 0, clipsPerSecond: 0, secondsPerSpeechSecond: null};
