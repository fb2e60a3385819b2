import type {SpeechQueue} from '../../chatterbox/queue/speech-queue.js';
import type {Journal} from '../../dataset/journal/journal.js';
import type {NumberRecord, TakeRecord} from '../../dataset/journal/record.js';
import type {DatasetLayout} from '../../dataset/layout.js';
import type {AppendLog} from '../../io/append-log.js';
import type {WorkerPool} from '../../io/worker-pool.js';
import type {Measurements} from '../../quality/measures/measurements.js';
import type {DatasetLimits} from '../../quality/verdict/dataset-limits.js';
import type {Examiner} from '../evidence/examiner.js';
import type {ClipFolders} from './clip-folders.js';
import type {GenerationSettings} from './resolve-settings.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';

/** Everything that deciding a phrase needs. */
export type Workshop = {
  readonly settings: GenerationSettings;
  readonly speaker: ResolvedSpeaker;
  readonly layout: DatasetLayout;
  readonly folders: ClipFolders;
  readonly journal: Journal;
  readonly measurements: AppendLog;
  readonly queue: SpeechQueue;
  /** Requests that may be under way at once, at all backends together. */
  readonly requestsAtMost: number;
  readonly pool: WorkerPool;
  readonly signal: AbortSignal;
  /** Fields of the protocol that the backend turned out not to take. */
  readonly droppedFields: () => readonly string[];
  /** Takes of undecided phrases that an earlier sitting journalled, by entry. */
  readonly openTakes: ReadonlyMap<number, readonly TakeRecord[]>;
  /** What listens to the clips beside the arithmetic. */
  readonly examiner: Examiner;
  /** Where a clip is too far from the others; undefined while that is not known. */
  readonly ofDataset: DatasetLimits | undefined;
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
  /** Of the take that was chosen, where this sitting asked for it. */
  readonly freshlyMeasured?: Measurements | undefined;
};
