import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {sha256} from '../../base/content-id.js';
import {isChatterpipeError} from '../../base/error.js';
import {type BackendError, isBackendError} from '../../chatterbox/backend-error.js';
import type {SpeechQueue} from '../../chatterbox/queue/speech-queue.js';
import type {SpeechAnswer} from '../../chatterbox/speech-request.js';
import type {Journal} from '../../dataset/journal/journal.js';
import type {NumberRecord, TakeRecord} from '../../dataset/journal/record.js';
import {clipFileName, type DatasetLayout, takeFileName} from '../../dataset/layout.js';
import {measuredLine, unreadableLine} from '../../dataset/measurements.js';
import type {AppendLog} from '../../io/append-log.js';
import {deleteFile} from '../../io/move-file.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import {wholeBuffers} from '../../io/whole-buffers.js';
import type {WorkerPool} from '../../io/worker-pool.js';
import {judgeClip} from '../../quality/verdict/judge-clip.js';
import type {PreparedTake, TakeToPrepare} from '../prepare-take.js';
import type {ClipFolders} from './clip-folders.js';
import type {GenerationSettings} from './resolve-settings.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import {requestFor} from './speaking-settings.js';

/** Everything that deciding a phrase needs. */
export type Workshop = {
  readonly settings: GenerationSettings;
  readonly speaker: ResolvedSpeaker;
  readonly layout: DatasetLayout;
  readonly folders: ClipFolders;
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
  /** Where the clip is; null where none could be made. */
  readonly clipPath: string | null;
  /** What the backend said when it refused the text. */
  readonly said: string | null;
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
  const there = known.map(({take}) => take);
  const first = there.length > 0 ? Math.min(...there) : shop.journal.index.takes(entry);
  const end = Math.max(first + 1 + shop.settings.retries, ...there.map(take => take + 1));
  const refused: JudgedTake[] = [];
  try {
    for (let take = first; take < end; take += 1) {
      const judged = await judgeTake(shop, entry, phrase, take, known);
      if (judged.reasons.length === 0) return await decide(shop, entry, phrase, 'kept', judged);
      refused.push(judged);
    }
  } catch (error) {
    if (!isBackendError(error) || error.scope !== 'phrase') throw error;
    // A server that does not speak the language refuses every text of it: that is no fault of this one.
    if (error.code === 'LANGUAGE_UNKNOWN' && shop.journal.index.counts.kept === 0) throw error;
    return fail(shop, entry, phrase, error);
  }
  return decide(shop, entry, phrase, 'rejected', leastBad(refused));
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
      {signal: shop.signal, transfer: wholeBuffers([bytes])},
    );
    const {clipSha256, measurements, edits} = prepared;
    await shop.measurements.append(measuredLine(phrase.key, take, clipSha256, measurements, edits));
    const {reasons} = judgeClip(measurements, shop.settings.limits);
    return {take, reasons: reasons.map(({rule}) => rule), prepared};
  } catch (error) {
    if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
    await shop.measurements.append(unreadableLine(phrase.key, take));
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
  // Other answers that have come are read first, for each frees a place at the backend.
  await setImmediate();
  await shop.folders.takes.write(takeFileName(phrase.key, take, format), bytes);
  await shop.journal.addTake(entry, {take, seed: request.seed, sha256: sha256(bytes), format});
  return bytes;
}

async function decide(
  shop: Workshop,
  entry: number,
  phrase: NumberRecord,
  verdict: 'kept' | 'rejected',
  {take, reasons, prepared}: JudgedTake,
): Promise<Decision> {
  const {layout, folders, journal, settings} = shop;
  const name = clipFileName(phrase.n);
  const isKept = verdict === 'kept';
  const folder = isKept ? folders.wavs : folders.rejected;
  const clipPath = join(isKept ? layout.wavs : layout.rejected, name);
  if (prepared !== undefined) await folder.write(name, prepared.clipWav);
  const clip = prepared === undefined ? {} : {take, sha256: prepared.clipSha256};
  await journal.addVerdict(entry, {verdict, reasons, ...clip});
  // A phrase that was decided otherwise before leaves no clip behind in the other folder.
  await deleteFile(join(isKept ? layout.rejected : layout.wavs, name));
  if (settings.discardsTakes) await discardTakes(layout, phrase.key, journal.index.takes(entry));
  return {entry, phrase, verdict, reasons, clipPath: prepared === undefined ? null : clipPath, said: null};
}

async function fail(shop: Workshop, entry: number, phrase: NumberRecord, error: BackendError): Promise<Decision> {
  const {layout, journal, settings} = shop;
  const reasons = ['backend-refused'];
  const said = (error.said ?? error.message).replace(/\s+/g, ' ').slice(0, 120);
  await journal.addVerdict(entry, {verdict: 'failed', reasons, said});
  await deleteFile(join(layout.wavs, clipFileName(phrase.n)));
  if (settings.discardsTakes) await discardTakes(layout, phrase.key, journal.index.takes(entry));
  return {entry, phrase, verdict: 'failed', reasons, clipPath: null, said};
}

async function discardTakes(layout: DatasetLayout, key: string, takes: number): Promise<void> {
  for (let take = 0; take < takes; take += 1) {
    await deleteFile(join(layout.takes, takeFileName(key, take, 'wav')));
    await deleteFile(join(layout.takes, takeFileName(key, take, 'mp3')));
  }
}

/** The take with the fewest reasons against it, the earliest among equals: worth listening to. */
function leastBad(refused: readonly JudgedTake[]): JudgedTake {
  return refused.reduce((best, judged) => (judged.reasons.length < best.reasons.length ? judged : best));
}
