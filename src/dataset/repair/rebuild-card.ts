import {basename, resolve} from 'node:path';
import {isChatterpipeError} from '../../base/error.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import {type CardSpeaker, cardFormat, type DatasetCard, readCard} from '../card.js';
import type {Fingerprint} from '../fingerprint.js';
import type {JournalSurvey} from './survey-journal.js';

/** The name of a phrase file that is never there: `generate` then goes on with the phrases that have their numbers. */
const lostList = '(the phrase list was lost with dataset.json)';

/** The card, or undefined where it is gone or damaged. Throws DATASET_CORRUPT for one of a newer format. */
export async function readCardIfWhole(path: string): Promise<DatasetCard | undefined> {
  try {
    return await readCard(path);
  } catch (error) {
    if (!isChatterpipeError(error, 'DATASET_CORRUPT') || (await isNewer(path))) throw error;
    return undefined;
  }
}

/** What the journal knows of a lost card; undefined where it holds no `generation` record. Whose voice it is it does not know. */
export function rebuildCard(
  root: string,
  survey: JournalSurvey,
  {speaker, madeBy, address, now}: {speaker: CardSpeaker | undefined; madeBy: string; address: string; now: Date},
): DatasetCard | undefined {
  const {firstGeneration, lastGeneration} = survey;
  if (lastGeneration === undefined) return undefined;
  const fingerprint = lastGeneration.fingerprint as unknown as Fingerprint;
  return {
    format: cardFormat,
    name: basename(resolve(root)),
    madeBy,
    createdAt: firstGeneration?.at ?? lastGeneration.at,
    updatedAt: now.toISOString(),
    language: usualLanguage(survey) ?? 'ms',
    quality: fingerprint.sampleRateHz === 16_000 ? 'low' : 'medium',
    speaker: speaker ?? {id: '', name: null, recording: null, referenceSha256: null},
    consent: {statement: 'not stated', file: null, sha256: null, at: null},
    backend: {address, identity: null},
    backends: [],
    transport: 'http',
    fingerprint,
    phrases: {count: null, choiceSeed: 1, files: [lostList], wanted: null, isNumbered: true, known: null},
    reading: {onAmbiguous: 'reject', region: null, lexicon: null, acronyms: null},
    judging: null,
    claims: null,
    unfinished: null,
    counts: {},
  };
}

/** Whether a card says whose voice it is. */
export function namesSpeaker(card: DatasetCard | undefined): card is DatasetCard {
  return card !== undefined && card.speaker.id !== '';
}

function usualLanguage({stories}: JournalSurvey): string | undefined {
  const counts = new Map<string, number>();
  for (const {record} of stories.values()) counts.set(record.language, (counts.get(record.language) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

async function isNewer(path: string): Promise<boolean> {
  try {
    const {format} = JSON.parse((await readFileIfThere(path))?.toString('utf8') ?? '') as {format?: unknown};
    return typeof format === 'number' && format > cardFormat;
  } catch {
    return false;
  }
}
