import {join} from 'node:path';
import {sha256} from '../../base/content-id.js';
import {isChatterpipeError} from '../../base/error.js';
import {BackendError} from '../../chatterbox/backend-error.js';
import type {SpeechQueue} from '../../chatterbox/queue/speech-queue.js';
import type {SpeechAnswer} from '../../chatterbox/speech-request.js';
import type {Journal} from '../../dataset/journal/journal.js';
import type {NumberRecord, TakeRecord} from '../../dataset/journal/record.js';
import {clipFileName, type DatasetLayout, takeFileName} from '../../dataset/layout.js';
import type {AppendLog} from '../../io/append-log.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {deleteFile} from '../../io/move-file.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import type {WorkerPool} from '../../io/worker-pool.js';
import {judgeClip} from '../../quality/verdict/judge-clip.js';
import {defaultLimits} from '../../quality/verdict/limits.js';
import type {PreparedTake, TakeToPrepare} from '../prepare-take.js';
import type {GenerationSettings} from './resolve-settings.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import {requestFor} from './speaking-settings.js';

/** Everything that deciding a phrase needs. */
export type Workshop = {
  readonly settings: GenerationSettings;
  readonly speaker: ResolvedSpeaker;
  readonly layout: DatasetLayout;
  readonly journal: Journal;
  readonly measurements: AppendLog;
  readonly queue: SpeechQueue;
  readonly pool: WorkerPool;
  readonly signal: AbortSignal;
  /** Fields of the protocol that the backend turned out not to take. */
  readonly droppedFields: () => readonly string[];
  /** Takes of undecided phrases that an earlier sitting journalled, by entry. */
  readonly openTakes: ReadonlyMap<number, readonly TakeRecord[]>;
};

/** What became of a phrase. */
export type Decision = {
  readonly entry: number;
  readonly phrase: NumberRecord;
  readonly verdict: 'kept' | 'rejected' | 'failed';
  readonly reasons: readonly string[];
};

/** A take after processing, with what the judge thinks of it. */
type JudgedTake = {
  readonly take: number;
  readonly reasons: readonly string[];
  readonly prepared: PreparedTake | undefined;
};

/**
 * Decides one phrase: begins with the takes that are already there, asks for new ones until one is kept or `1 + retries` were
 * refused, and writes everything down in the order that survives a crash: take durable → `take` record → clip durable →
 * `verdict` record. A text that the backend refuses is decided as failed; what concerns all phrases is thrown.
 */
export async function decidePhrase(shop: Workshop, entry: number): Promise<Decision> {
  const phrase = await shop.journal.numberRecord(entry);
  const known = shop.openTakes.get(entry) ?? [];
  const first = known[0]?.take ?? shop.journal.index.takes(entry);
  const end = Math.max(first + 1 + shop.settings.retries, (known.at(-1)?.take ?? -1) + 1);
  const refused: JudgedTake[] = [];
  try {
    for (let take = first; take < end; take += 1) {
      const judged = await judgeTake(shop, entry, phrase, take, known);
      if (judged.reasons.length === 0) return await decide(shop, entry, phrase, 'kept', judged, refused);
      refused.push(judged);
    }
  } catch (error) {
    if (!(error instanceof BackendError) || error.scope !== 'phrase') throw error;
    return fail(shop, entry, phrase, error);
  }
  return decide(shop, entry, phrase, 'rejected', leastBad(refused), refused);
}

async function judgeTake(
  shop: Workshop,
  entry: number,
  phrase: NumberRecord,
  take: number,
  known: readonly TakeRecord[],
): Promise<JudgedTake> {
  const bytes = (await storedTake(shop.layout, known, take)) ?? (await freshTake(shop, entry, phrase, take));
  const {text: spokenText, language} = phrase;
  const {parameters, sampleRateHz} = shop.settings;
  try {
    const prepared = await shop.pool.run<TakeToPrepare, PreparedTake>(
      'prepareTake',
      {bytes, spokenText, language, speed: parameters.speed, sampleRateHz},
      {signal: shop.signal},
    );
    const {clipSha256, measurements, edits} = prepared;
    await shop.measurements.append(
      JSON.stringify({v: 1, key: phrase.key, take, clip: clipSha256, ...measurements, edits}),
    );
    const {reasons} = judgeClip(measurements, defaultLimits);
    return {take, reasons: reasons.map(({rule}) => rule), prepared};
  } catch (error) {
    if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
    return {take, reasons: ['unreadable'], prepared: undefined};
  }
}

/** The bytes of a journalled take, if they are still what was journalled. */
async function storedTake(
  layout: DatasetLayout,
  known: readonly TakeRecord[],
  take: number,
): Promise<Uint8Array | undefined> {
  const record = known.findLast(({take: index}) => index === take);
  if (record === undefined) return undefined;
  const bytes = await readFileIfThere(join(layout.takes, takeFileName(record.key, take, record.format)));
  return bytes !== undefined && sha256(bytes) === record.sha256 ? bytes : undefined;
}

async function freshTake(shop: Workshop, entry: number, phrase: NumberRecord, take: number): Promise<Uint8Array> {
  const request = requestFor(phrase, take, shop.settings, shop.speaker);
  const {bytes, format}: SpeechAnswer = await shop.queue.speak(request, shop.signal);
  await writeFileDurably(join(shop.layout.takes, takeFileName(phrase.key, take, format)), bytes);
  await shop.journal.addTake(entry, {take, seed: request.seed, sha256: sha256(bytes), format});
  return bytes;
}

async function decide(
  shop: Workshop,
  entry: number,
  phrase: NumberRecord,
  verdict: 'kept' | 'rejected',
  {take, reasons, prepared}: JudgedTake,
  refused: readonly JudgedTake[],
): Promise<Decision> {
  const name = clipFileName(phrase.n);
  if (prepared !== undefined) {
    const folder = verdict === 'kept' ? shop.layout.wavs : shop.layout.rejected;
    await writeFileDurably(join(folder, name), prepared.clipWav);
  }
  const clip = prepared === undefined ? {} : {take, sha256: prepared.clipSha256};
  await shop.journal.addVerdict(entry, {verdict, reasons, ...clip});
  // A phrase that was rejected before and is kept now leaves no clip behind in the other folder.
  if (verdict === 'kept') await deleteFile(join(shop.layout.rejected, name));
  if (shop.settings.discardsTakes)
    await discardTakes(shop.layout, phrase.key, [...refused.map(judged => judged.take), take]);
  return {entry, phrase, verdict, reasons};
}

async function fail(shop: Workshop, entry: number, phrase: NumberRecord, error: BackendError): Promise<Decision> {
  const reasons = ['backend-refused'];
  const said = (error.said ?? error.message).replace(/\s+/g, ' ').slice(0, 120);
  await shop.journal.addVerdict(entry, {verdict: 'failed', reasons, said});
  return {entry, phrase, verdict: 'failed', reasons};
}

async function discardTakes(layout: DatasetLayout, key: string, takes: readonly number[]): Promise<void> {
  for (const take of takes) {
    await deleteFile(join(layout.takes, takeFileName(key, take, 'wav')));
    await deleteFile(join(layout.takes, takeFileName(key, take, 'mp3')));
  }
}

/** The take with the fewest reasons against it, the earliest among equals: worth listening to. */
function leastBad(refused: readonly JudgedTake[]): JudgedTake {
  return refused.reduce((best, judged) => (judged.reasons.length < best.reasons.length ? judged : best));
}
