import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {measuredLine, unreadableLine} from '../../dataset/measurements.js';
import {processorCount} from '../../io/processor-count.js';
import {readFileBytes, readFileIfThere} from '../../io/read-file-bytes.js';
import {wholeBuffers} from '../../io/whole-buffers.js';
import {openWorkerPool, type WorkerPool} from '../../io/worker-pool.js';
import type {Measurements} from '../../quality/measures/measurements.js';
import {judgeClip} from '../../quality/verdict/judge-clip.js';
import type {Limits} from '../../quality/verdict/limits.js';
import {readEnvironment} from '../config.js';
import type {EvidenceSettings} from '../evidence/evidence-settings.js';
import type {Examiner} from '../evidence/examiner.js';
import {openExaminer} from '../evidence/open-examiner.js';
import {sideBySide} from '../side-by-side.js';
import type {MeasurableClip} from './clips-to-measure.js';
import type {ClipToRemeasure, RemeasuredClip} from './remeasure-clip.js';

/** Writes the line of a clip down. */
export type WriteLine = (clip: MeasurableClip, line: string) => Promise<void>;

/** How clips are measured, by what they are counted, and who is told. */
export type MeasuringOptions = {
  readonly write: WriteLine;
  readonly evidence: EvidenceSettings;
  readonly limits: Limits;
  /** Of the speech, as it was asked for: 1 for the usual. */
  readonly speed: number;
  /** The speaker's recording, where we have it. */
  readonly reference: () => Promise<Uint8Array | undefined>;
  readonly signal: AbortSignal;
  readonly onNotice: (message: string) => void;
  readonly onProgress: (done: number) => void;
};

/** What was measured. */
export type MeasuredClips = {
  /** How many, without those that are no audio. */
  readonly clips: number;
  /** Files that are no audio. */
  readonly unreadable: readonly string[];
  /** The models that took part, by role. */
  readonly models: Readonly<Record<string, string>>;
  /** Clips that the limits hold something against, each on its own, and by which rule. */
  readonly refused: number;
  readonly reasons: Readonly<Record<string, number>>;
};

/** Measures clips as they are, side by side. Throws MODEL_MISSING and its relatives, STOPPED, DISK_FULL, DISK_FAILED. */
export async function measureClips(
  clips: AsyncIterable<MeasurableClip> | Iterable<MeasurableClip>,
  {write, evidence, limits, speed, reference, signal, onNotice, onProgress}: MeasuringOptions,
): Promise<MeasuredClips> {
  const environment = readEnvironment();
  const examiner = await openExaminer(evidence, {environment, reference, onNotice});
  const pool = openWorkerPool({module: 'jobs/measure/remeasure-clip.js', size: Math.max(1, processorCount() - 1)});
  const unreadable: string[] = [];
  const reasons = new Map<string, number>();
  let done = 0;
  let refused = 0;
  try {
    await sideBySide(clips, {count: 2 * pool.size, signal}, async clip => {
      const measured = await measureOne({clip, pool, examiner, write, speed, signal});
      if (measured === undefined) unreadable.push(clip.clipPath);
      else {
        const found = new Set(judgeClip(measured, limits).reasons.map(({rule}) => rule));
        if (found.size > 0) refused += 1;
        for (const rule of found) reasons.set(rule, (reasons.get(rule) ?? 0) + 1);
      }
      done += 1;
      onProgress(done);
    });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new ChatterpipeError('STOPPED', `Stopped: ${done} clips were measured.`, {
      hint: 'What was measured is written down.',
      cause: error,
    });
  } finally {
    await pool.close();
    await examiner.close();
  }
  return {
    clips: done - unreadable.length,
    unreadable,
    models: examiner.models,
    refused,
    reasons: Object.fromEntries([...reasons].sort(([, a], [, b]) => b - a)),
  };
}

type OneClip = {
  readonly clip: MeasurableClip;
  readonly pool: WorkerPool;
  readonly examiner: Examiner;
  readonly write: WriteLine;
  readonly speed: number;
  readonly signal: AbortSignal;
};

/** Undefined for a file that is no audio. */
async function measureOne({clip, pool, examiner, write, speed, signal}: OneClip): Promise<Measurements | undefined> {
  const {key, take, clipPath, takePaths, spokenText, language, edits} = clip;
  const clipBytes = await readFileBytes(clipPath);
  let takeBytes: Uint8Array | undefined;
  for (const path of takePaths) takeBytes ??= await readFileIfThere(path);
  try {
    const {clipSha256, measurements} = await pool.run<ClipToRemeasure, RemeasuredClip>(
      'remeasureClip',
      {clipBytes: Uint8Array.from(clipBytes), takeBytes, spokenText, language, speed},
      {signal, transfer: wholeBuffers(takeBytes === undefined ? [] : [takeBytes])},
    );
    const heard = await examiner.examine(clipBytes, {spokenText, language}, signal);
    const measured = {...measurements, ...heard};
    await write(clip, measuredLine(key, take, clipSha256, measured, edits));
    return measured;
  } catch (error) {
    if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
    await write(clip, unreadableLine(key, take));
    return undefined;
  }
}
