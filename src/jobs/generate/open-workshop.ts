import {processorCount} from '../../io/processor-count.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import type {Examiner} from '../evidence/examiner.js';
import type {GenerationEvent} from './events.js';
import type {SpeakingBackend} from './find-speakers.js';
import type {LastGoodRequest} from './last-good-request.js';
import type {OpenDataset} from './open-dataset.js';
import type {GenerationSettings} from './resolve-settings.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import {openSpeechSources} from './speech-sources.js';
import type {Workshop} from './workshop.js';

/** What a workshop is opened with. */
export type WorkshopParts = {
  readonly settings: GenerationSettings;
  readonly speaker: ResolvedSpeaker;
  readonly dataset: OpenDataset;
  readonly speaking: readonly SpeakingBackend[];
  /** How many backends were named. */
  readonly backendCount: number;
  readonly examiner: Examiner;
  readonly lastGood: LastGoodRequest;
  readonly signal: AbortSignal;
  readonly onEvent: (event: GenerationEvent) => void;
};

/** A workshop, to which backends can be added. */
export type OpenWorkshop = {
  readonly shop: Workshop;
  join(backend: SpeakingBackend): void;
  close(): Promise<void>;
};

/** Opens the queue to the backends and the threads that make clips. */
export function openWorkshop(parts: WorkshopParts): OpenWorkshop {
  const {settings, speaker, dataset, speaking, backendCount, examiner, lastGood, signal, onEvent} = parts;
  const {workers, delayMs, outageMs} = settings;
  const {queue, join} = openSpeechSources(speaking, backendCount > 1, {
    workers,
    delayMs,
    outageMs,
    random: Math.random,
    knownGood: () => lastGood.request,
    onNotice: message => onEvent({type: 'notice', message}),
  });
  const pool = openWorkerPool({module: 'jobs/prepare-take.js', size: Math.max(1, processorCount() - 1)});
  const {layout, folders, journal, measurements, openTakes} = dataset;
  return {
    shop: {
      settings,
      speaker,
      layout,
      folders,
      journal,
      measurements,
      queue,
      requestsAtMost: workers * backendCount,
      pool,
      signal,
      openTakes,
      examiner,
      ofDataset: undefined,
      droppedFields: () => speaking.flatMap(({backend}) => backend.client.droppedFields),
    },
    join,
    async close(): Promise<void> {
      await queue.close();
      await pool.close();
    },
  };
}
