import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {sha256} from '../../base/content-id.js';
import {type BackendError, isBackendError} from '../../chatterbox/backend-error.js';
import type {SpeechAnswer} from '../../chatterbox/speech-request.js';
import {deleteTakes} from '../../dataset/delete-takes.js';
import type {NumberRecord, TakeRecord} from '../../dataset/journal/record.js';
import {clipFileName, takeFileName} from '../../dataset/layout.js';
import {deleteFile} from '../../io/move-file.js';
import {chooseTake, type JudgedTake} from '../../quality/verdict/choose-take.js';
import {judgeClip} from '../../quality/verdict/judge-clip.js';
import type {Reason} from '../../quality/verdict/reason.js';
import type {PreparedTake} from '../prepare-take.js';
import {measureTake} from './measure-take.js';
import {type ClipThere, refuseClip} from './refuse-clip.js';
import {requestFor} from './speaking-settings.js';
import {storedTake} from './stored-take.js';
import type {Decision, Workshop} from './workshop.js';

/** A take after processing, with what the judge thinks of it. */
type PreparedAndJudged = JudgedTake & {readonly prepared: PreparedTake | undefined};

/**
 * Decides one phrase: begins with the takes that are already there, asks for new ones until one is good and as many as were wanted
 * are there, or until `1 + retries` were refused, keeps the best, and writes everything down in the order that survives a crash: take
 * durable → `take` record → clip durable → `verdict` record. A text that the backend refuses is decided as failed; what concerns
 * all phrases is thrown.
 */
export async function decidePhrase(shop: Workshop, entry: number): Promise<Decision> {
  const phrase = await shop.journal.numberRecord(entry);
  const known = shop.openTakes.get(entry) ?? [];
  const there = known.map(({take}) => take);
  const first = there.length > 0 ? Math.min(...there) : shop.journal.index.takes(entry);
  const {retries, bestOf} = shop.settings;
  const wanted = shop.journal.redos.get(entry) ?? bestOf;
  const end = Math.max(first + Math.max(wanted, 1 + retries), ...there.map(take => take + 1));
  const isEnough = (judged: readonly JudgedTake[]): boolean => judged.length >= wanted && judged.some(isGood);
  return orFailed(shop, entry, phrase, async () => {
    const work = caseOf(shop, entry, phrase, known);
    const judged: PreparedAndJudged[] = [];
    for (let take = first; take < end && !isEnough(judged); take += 1) {
      judged.push(await judgeTake(work, take));
    }
    return decide(shop, entry, phrase, chooseTake(judged));
  });
}

/** What is known of a phrase that is decided again. */
export type Again = {
  readonly known: readonly TakeRecord[];
  /** No more takes than this, those that are there included. */
  readonly takesAtMost: number;
  /** The clip that is in `wavs/`, and what is held against it. */
  readonly clip: ClipThere;
};

/**
 * Decides a phrase once more whose clip was good on its own and is too far from the others: chooses another of its takes that is not,
 * or asks for new ones until one is good or there are `takesAtMost` of them.
 */
export async function decideAgain(shop: Workshop, entry: number, {known, takesAtMost, clip}: Again): Promise<Decision> {
  const phrase = await shop.journal.numberRecord(entry);
  const stored = [...new Set(known.map(({take}) => take))].sort((a, b) => a - b);
  const end = Math.max(0, ...stored.map(take => take + 1), shop.journal.index.takes(entry));
  return orFailed(shop, entry, phrase, async () => {
    const work = caseOf(shop, entry, phrase, known);
    const judged: PreparedAndJudged[] = [];
    for (const take of stored) {
      // A take that was discarded or is damaged is no candidate.
      if ((await storedTake(shop.layout, known, take)) === undefined) continue;
      judged.push(await judgeTake(work, take));
    }
    for (let count = stored.length; count < takesAtMost && !judged.some(isGood); count += 1) {
      judged.push(await judgeTake(work, end + count - stored.length));
    }
    if (judged.length > 0) return decide(shop, entry, phrase, chooseTake(judged));
    // Nothing is left to choose from and nothing more may be asked for.
    return refuseClip(shop, entry, clip);
  });
}

function isGood({reasons}: JudgedTake): boolean {
  return reasons.length === 0;
}

async function orFailed(
  shop: Workshop,
  entry: number,
  phrase: NumberRecord,
  work: () => Promise<Decision>,
): Promise<Decision> {
  try {
    return await work();
  } catch (error) {
    if (!isBackendError(error) || error.scope !== 'phrase') throw error;
    // A server that does not speak the language refuses every text of it: that is no fault of this one.
    if (error.code === 'LANGUAGE_UNKNOWN' && shop.journal.index.counts.kept === 0) throw error;
    return fail(shop, entry, phrase, error);
  }
}

/** A phrase whose takes are judged, and those that are on the disk. */
type Case = {
  readonly shop: Workshop;
  readonly entry: number;
  readonly phrase: NumberRecord;
  readonly known: readonly TakeRecord[];
  /** By which backend takes were given, where several speak. */
  readonly givenBy: Map<number, string>;
};

function caseOf(shop: Workshop, entry: number, phrase: NumberRecord, known: readonly TakeRecord[]): Case {
  const given = known.flatMap(({take, backend}) => (backend === undefined ? [] : [[take, backend] as const]));
  return {shop, entry, phrase, known, givenBy: new Map(given)};
}

async function judgeTake(work: Case, take: number): Promise<PreparedAndJudged> {
  const {shop, phrase, known} = work;
  const bytes = (await storedTake(shop.layout, known, take)) ?? (await freshTake(work, take));
  const found = await measureTake(shop, phrase, take, bytes);
  if (found === undefined) return {take, reasons: [unreadable], measured: undefined, prepared: undefined};
  const {reasons} = judgeClip(found.measured, shop.settings.judging.limits, shop.ofDataset);
  return {take, reasons, ...found};
}

const unreadable: Reason = {
  rule: 'unreadable',
  measure: null,
  value: 0,
  limit: 0,
  message: 'The take could not be decoded.',
};

async function freshTake({shop, entry, phrase, givenBy}: Case, take: number): Promise<Uint8Array> {
  const {request, changed} = requestFor(phrase, take, shop.settings, shop.speaker);
  // What one backend has said badly, the next is asked to say.
  const wish = {after: take < shop.settings.bestOf ? undefined : givenBy.get(take - 1)};
  const {bytes, format, backend}: SpeechAnswer = await shop.queue.speak(request, shop.signal, wish);
  if (backend !== undefined) givenBy.set(take, backend);
  // Other answers that have come are read first, for each frees a place at the backend.
  await setImmediate();
  await shop.folders.takes.write(takeFileName(phrase.key, take, format), bytes);
  await shop.journal.addTake(entry, {
    take,
    seed: request.seed,
    sha256: sha256(bytes),
    format,
    ...(changed === undefined ? {} : {changed}),
    ...(backend === undefined ? {} : {backend}),
  });
  return bytes;
}

async function decide(
  shop: Workshop,
  entry: number,
  phrase: NumberRecord,
  {take, reasons: found, measured, prepared}: PreparedAndJudged,
): Promise<Decision> {
  const {layout, folders, journal, settings} = shop;
  const isStored = shop.openTakes.get(entry)?.some(known => known.take === take) === true;
  const freshlyMeasured = isStored ? undefined : measured;
  const name = clipFileName(phrase.n);
  const reasons = [...new Set(found.map(({rule}) => rule))];
  const isKept = reasons.length === 0;
  const verdict = isKept ? 'kept' : 'rejected';
  const folder = isKept ? folders.wavs : folders.rejected;
  const clipPath = join(isKept ? layout.wavs : layout.rejected, name);
  if (prepared !== undefined) await folder.write(name, prepared.clipWav);
  const clip = prepared === undefined ? {} : {take, sha256: prepared.clipSha256};
  await journal.addVerdict(entry, {verdict, reasons, ...clip});
  // A phrase that was decided otherwise before leaves no clip behind in the other folder.
  await deleteFile(join(isKept ? layout.rejected : layout.wavs, name));
  if (settings.discardsTakes) await deleteTakes(layout, phrase.key, journal.index.takes(entry));
  return {
    entry,
    phrase,
    verdict,
    reasons,
    clipPath: prepared === undefined ? null : clipPath,
    said: null,
    freshlyMeasured,
  };
}

async function fail(shop: Workshop, entry: number, phrase: NumberRecord, error: BackendError): Promise<Decision> {
  const {layout, journal, settings} = shop;
  const reasons = ['backend-refused'];
  const said = (error.said ?? error.message).replace(/\s+/g, ' ').slice(0, 120);
  await journal.addVerdict(entry, {verdict: 'failed', reasons, said});
  await deleteFile(join(layout.wavs, clipFileName(phrase.n)));
  if (settings.discardsTakes) await deleteTakes(layout, phrase.key, journal.index.takes(entry));
  return {entry, phrase, verdict: 'failed', reasons, clipPath: null, said};
}
