import {join} from 'node:path';
import type {ClipSettings} from '../../audio/clip-settings.js';
import {isChatterpipeError} from '../../base/error.js';
import {noTake} from '../../dataset/decided-takes.js';
import {clipFileName, takeFileNames} from '../../dataset/layout.js';
import {type MeasurementRecord, measuredLine} from '../../dataset/measurements.js';
import {deleteFile} from '../../io/move-file.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import {wholeBuffers} from '../../io/whole-buffers.js';
import type {WorkerPool} from '../../io/worker-pool.js';
import {evidenceOf} from '../../quality/measures/evidence-of.js';
import {chooseTake, type JudgedTake} from '../../quality/verdict/choose-take.js';
import {judgeClip} from '../../quality/verdict/judge-clip.js';
import type {Limits} from '../../quality/verdict/limits.js';
import type {ExistingDataset} from '../open-existing.js';
import type {PreparedTake, TakeToPrepare} from '../prepare-take.js';

/** Everything that making a clip anew needs. */
export type ReprocessBench = {
  readonly dataset: ExistingDataset;
  readonly clip: ClipSettings;
  /** The take of each clip, by entry. */
  readonly takes: Uint8Array;
  readonly measured: ReadonlyMap<number, MeasurementRecord>;
  /** Who decided, of the entries that a person decided. */
  readonly by: ReadonlyMap<number, string>;
  readonly limits: Limits;
  readonly pool: WorkerPool;
  readonly signal: AbortSignal;
};

type RemadeTake = JudgedTake & {readonly prepared: PreparedTake};

/**
 * Makes the clip of one phrase anew, measures it, judges it on its own and writes it down: clip durable → `verdict` record → the other
 * folder cleared. A phrase that a crash opened again is decided among its stored takes. False where no take could be decoded.
 */
export async function remakeClip(bench: ReprocessBench, entry: number): Promise<boolean> {
  const {journal, layout, folders, openTakes} = bench.dataset;
  const {index} = journal;
  const phrase = await journal.numberRecord(entry);
  const candidates = openTakes.get(entry)?.map(({take}) => take) ?? [bench.takes[entry] ?? noTake];
  const remade: RemadeTake[] = [];
  for (const take of new Set(candidates)) {
    const found = await remakeTake(bench, entry, phrase, take);
    if (found !== undefined) remade.push(found);
  }
  if (remade.length === 0) return false;
  const {take, prepared, reasons: found} = chooseTake(remade);
  const name = clipFileName(phrase.n);
  // A person's word stands; what the judge finds is in the measurements.
  const by = bench.by.get(entry);
  const isByPerson = by !== undefined;
  const isKept = isByPerson ? index.state(entry) === 'kept' : found.length === 0;
  await (isKept ? folders.wavs : folders.rejected).write(name, prepared.clipWav);
  const rules = [...new Set(found.map(({rule}) => rule))];
  const reasons = isByPerson ? (isKept ? [] : ['by-person']) : rules;
  await journal.addVerdict(entry, {
    verdict: isKept ? 'kept' : 'rejected',
    reasons,
    take,
    sha256: prepared.clipSha256,
    ...(isByPerson ? {by} : {}),
  });
  await deleteFile(join(isKept ? layout.rejected : layout.wavs, name));
  return true;
}

async function remakeTake(
  {dataset, clip, measured, limits, pool, signal}: ReprocessBench,
  entry: number,
  {key, text: spokenText, language}: {readonly key: string; readonly text: string; readonly language: string},
  take: number,
): Promise<RemadeTake | undefined> {
  const bytes = await storedTake(dataset, key, take);
  if (bytes === undefined) return undefined;
  const {speed = 1} = dataset.card.fingerprint.voice as {readonly speed?: number};
  try {
    const prepared = await pool.run<TakeToPrepare, PreparedTake>(
      'prepareTake',
      {bytes, spokenText, language, speed, clip},
      {signal, transfer: wholeBuffers([bytes])},
    );
    const before = measured.get(entry);
    const heard = before?.take === take ? evidenceOf(before) : {};
    const all = {...prepared.measurements, ...heard};
    await dataset.measurements.append(measuredLine(key, take, prepared.clipSha256, all, prepared.edits));
    return {take, prepared, measured: all, reasons: judgeClip(all, limits).reasons};
  } catch (error) {
    if (isChatterpipeError(error, 'AUDIO_UNREADABLE')) return undefined;
    throw error;
  }
}

async function storedTake({layout}: ExistingDataset, key: string, take: number): Promise<Uint8Array | undefined> {
  for (const name of takeFileNames(key, take)) {
    const bytes = await readFileIfThere(join(layout.takes, name));
    if (bytes !== undefined) return bytes;
  }
  return undefined;
}
