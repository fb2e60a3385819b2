import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {datasetLayout} from '../../dataset/layout.js';
import {measuredLine, unreadableLine} from '../../dataset/measurements.js';
import {type AppendLog, openAppendLog} from '../../io/append-log.js';
import {takeDirectoryLock} from '../../io/directory-lock.js';
import {processorCount} from '../../io/processor-count.js';
import {readFileBytes, readFileIfThere} from '../../io/read-file-bytes.js';
import {statPath} from '../../io/stat-path.js';
import {wholeBuffers} from '../../io/whole-buffers.js';
import {openWorkerPool, type WorkerPool} from '../../io/worker-pool.js';
import type {Measurements} from '../../quality/measures/measurements.js';
import {judgeClip} from '../../quality/verdict/judge-clip.js';
import {parseLanguage} from '../../text/language.js';
import {readEnvironment} from '../config.js';
import {type EvidenceSettings, usualEvidence} from '../evidence/evidence-settings.js';
import type {Examiner} from '../evidence/examiner.js';
import {openExaminer} from '../evidence/open-examiner.js';
import {recordingAt} from '../evidence/recording-at.js';
import {limitsOf, type NamedLimits} from '../judge/resolve-limits.js';
import {openExisting} from '../open-existing.js';
import {sideBySide} from '../side-by-side.js';
import {clipsOfDataset, clipsOfFolder, type MeasurableClip} from './clips-to-measure.js';
import type {ClipToRemeasure, RemeasuredClip} from './remeasure-clip.js';

/** How to measure. */
export type MeasureOptions = {
  /** Of a folder that somebody else made. */
  readonly language?: string;
  readonly evidence?: Partial<EvidenceSettings>;
  /** By which the figures of the result are counted; no clip moves. */
  readonly limits?: string;
  readonly signal?: AbortSignal;
  readonly onNotice?: (message: string) => void;
  readonly onProgress?: (done: number) => void;
};

/** What was measured. */
export type MeasuredDataset = {
  readonly output: string;
  readonly clips: number;
  /** Files that are no audio. */
  readonly unreadable: readonly string[];
  /** The models that took part, by role. */
  readonly models: Readonly<Record<string, string>>;
  /** Clips that the limits hold something against, each on its own, and by which rule. */
  readonly refused: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly isForeign: boolean;
};

/**
 * Measures the clips of a dataset as they are, with the models that are asked for, and writes the numbers down; changes no clip and no
 * verdict. Takes a dataset of ours or a folder that somebody else made (`metadata.csv` and clips), which gets a `measurements.jsonl`.
 * Throws USAGE where the language of a foreign folder is not given, MODEL_MISSING, DATASET_LOCKED, STOPPED.
 */
export async function measureDataset(root: string, options: MeasureOptions = {}): Promise<MeasuredDataset> {
  const {onNotice = () => {}} = options;
  const layout = datasetLayout(root);
  const isForeign = (await statPath(layout.journal)) === undefined;
  if (isForeign) {
    const language = requireLanguage(options.language, root);
    const lock = await takeDirectoryLock(layout.lock, new Date());
    try {
      const log = await openAppendLog(layout.measurements, {isSynced: false});
      try {
        const evidence = {...usualEvidence, ...options.evidence};
        const judging = limitsOf(options, undefined);
        const clips = clipsOfFolder(root, language);
        return {
          ...(await measureAll(clips, {log, evidence, judging, speed: 1, reference: async () => undefined, options})),
          output: root,
          isForeign,
        };
      } finally {
        await log.close();
      }
    } finally {
      await lock.release();
    }
  }
  const dataset = await openExisting(root, onNotice);
  try {
    const {judging: asked, fingerprint} = dataset.card;
    const evidence = {...usualEvidence, ...asked?.evidence, ...options.evidence};
    const judging = limitsOf(options, dataset.card);
    const {speed = 1} = fingerprint.voice as {readonly speed?: number};
    const found = await measureAll(clipsOfDataset(dataset), {
      log: dataset.measurements,
      evidence,
      judging,
      speed,
      reference: () => recordingAt(dataset.card.speaker.recording),
      options,
    });
    return {...found, output: root, isForeign};
  } finally {
    await dataset.close();
  }
}

function requireLanguage(language: string | undefined, root: string): string {
  if (language !== undefined) return parseLanguage(language).code;
  throw new ChatterpipeError('USAGE', `${root} was not made by chatterpipe: in which language are its texts?`, {
    hint: 'Add --language ms (or en, zh, ja, ms-en, …).',
  });
}

type Work = {
  readonly log: AppendLog;
  readonly evidence: EvidenceSettings;
  readonly judging: NamedLimits;
  readonly speed: number;
  /** The speaker's recording, where we have it. */
  readonly reference: () => Promise<Uint8Array | undefined>;
  readonly options: MeasureOptions;
};

async function measureAll(
  clips: AsyncGenerator<MeasurableClip>,
  {log, evidence, judging, speed, reference, options}: Work,
): Promise<Omit<MeasuredDataset, 'output' | 'isForeign'>> {
  const {signal = new AbortController().signal, onNotice = () => {}, onProgress = () => {}} = options;
  const environment = readEnvironment();
  const examiner = await openExaminer(evidence, {environment, reference, onNotice});
  const pool = openWorkerPool({module: 'jobs/measure/remeasure-clip.js', size: Math.max(1, processorCount() - 1)});
  const unreadable: string[] = [];
  const reasons = new Map<string, number>();
  let done = 0;
  let refused = 0;
  try {
    await sideBySide(clips, {count: 2 * pool.size, signal}, async clip => {
      const measured = await measureOne({clip, pool, examiner, log, speed, signal});
      if (measured === undefined) unreadable.push(clip.clipPath);
      else {
        const found = new Set(judgeClip(measured, judging.limits).reasons.map(({rule}) => rule));
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
  readonly log: AppendLog;
  readonly speed: number;
  readonly signal: AbortSignal;
};

/** Undefined for a file that is no audio. */
async function measureOne({clip, pool, examiner, log, speed, signal}: OneClip): Promise<Measurements | undefined> {
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
    await log.append(measuredLine(key, take, clipSha256, measured, edits));
    return measured;
  } catch (error) {
    if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
    await log.append(unreadableLine(key, take));
    return undefined;
  }
}
