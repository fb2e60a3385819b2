import {ChatterpipeError} from '../../base/error.js';
import {datasetLayout} from '../../dataset/layout.js';
import {measurementDigest} from '../../dataset/measurements.js';
import {openAppendLog} from '../../io/append-log.js';
import {takeDirectoryLock} from '../../io/directory-lock.js';
import {statPath} from '../../io/stat-path.js';
import {parseLanguage} from '../../text/language.js';
import {type EvidenceSettings, unheardRoles, usualEvidence} from '../evidence/evidence-settings.js';
import {recordingAt} from '../evidence/recording-at.js';
import {cardJudging} from '../judge/card-judging.js';
import {limitsOf} from '../judge/resolve-limits.js';
import {type ExistingDataset, openExisting, saveCard} from '../open-existing.js';
import {clipsOfDataset, clipsOfFolder} from './clips-to-measure.js';
import {type MeasuredClips, measureClips, type WriteLine} from './measure-clips.js';

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
export type MeasuredDataset = MeasuredClips & {
  readonly output: string;
  /** Files that `metadata.csv` of a foreign folder names and that are not there. */
  readonly missing: readonly string[];
  readonly isForeign: boolean;
};

/**
 * Measures the clips of a dataset as they are, with the models that are asked for, and writes the numbers down; changes no clip and no
 * verdict. Takes a dataset of ours or a folder that somebody else made (`metadata.csv` and clips), which gets a `measurements.jsonl`.
 * Throws USAGE where the language of a foreign folder is not given, INPUT_UNREADABLE for a folder that is no dataset, MODEL_MISSING,
 * DATASET_LOCKED, STOPPED.
 */
export async function measureDataset(root: string, options: MeasureOptions = {}): Promise<MeasuredDataset> {
  const isForeign = (await statPath(datasetLayout(root).journal)) === undefined;
  return isForeign ? measureFolder(root, options) : measureOurs(root, options);
}

async function measureFolder(root: string, options: MeasureOptions): Promise<MeasuredDataset> {
  const layout = datasetLayout(root);
  const {clips, missing} = await clipsOfFolder(root);
  const language = requireLanguage(options.language, root);
  const lock = await takeDirectoryLock(layout.lock, new Date());
  try {
    const log = await openAppendLog(layout.measurements, {isSynced: false});
    try {
      const measured = await measureClips(
        clips.map(clip => ({...clip, language})),
        {
          write: (_clip, line) => log.append(line),
          evidence: {...usualEvidence, ...options.evidence},
          limits: limitsOf(options, undefined).limits,
          speed: 1,
          reference: async () => undefined,
          ...listenersOf(options),
        },
      );
      return {...measured, output: root, missing, isForeign: true};
    } finally {
      await log.close();
    }
  } finally {
    await lock.release();
  }
}

async function measureOurs(root: string, options: MeasureOptions): Promise<MeasuredDataset> {
  const listeners = listenersOf(options);
  const dataset = await openExisting(root, listeners.onNotice);
  try {
    const {card} = dataset;
    const {speed = 1} = card.fingerprint.voice as {readonly speed?: number};
    const measured = await measureClips(clipsOfDataset(dataset), {
      write: writerOf(dataset),
      evidence: {...usualEvidence, ...card.judging?.evidence, ...options.evidence},
      limits: limitsOf(options, card).limits,
      speed,
      reference: () => recordingAt(card.speaker.recording),
      ...listeners,
    });
    const {models} = measured;
    await saveCard(dataset, {...card, judging: {...cardJudging(card), models, notMeasured: unheardRoles(models)}});
    return {...measured, output: root, missing: [], isForeign: false};
  } finally {
    await dataset.close();
  }
}

function listenersOf({
  signal = new AbortController().signal,
  onNotice = () => {},
  onProgress = () => {},
}: MeasureOptions): Required<Pick<MeasureOptions, 'signal' | 'onNotice' | 'onProgress'>> {
  return {signal, onNotice, onProgress};
}

/** Before the first line that says something else than the clip's last one, the journal hears that limits found before do not count. */
function writerOf({journal, measurements}: ExistingDataset): WriteLine {
  let told: Promise<void> | undefined;
  return async ({before}, line) => {
    if (measurementDigest(line) !== before) {
      told ??= journal.addMeasured({at: new Date().toISOString()});
      await told;
    }
    await measurements.append(line);
  };
}

function requireLanguage(language: string | undefined, root: string): string {
  if (language !== undefined) return parseLanguage(language).code;
  throw new ChatterpipeError('USAGE', `${root} was not made by chatterpipe: in which language are its texts?`, {
    hint: 'Add --language ms (or en, zh, ja, ms-en, …).',
  });
}
