import type {ChatterboxClient} from '../../chatterbox/client.js';
import {createSpeechQueue} from '../../chatterbox/queue/speech-queue.js';
import {processorCount} from '../../io/processor-count.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import type {Examiner} from '../evidence/examiner.js';
import type {GenerationEvent} from './events.js';
import type {LastGoodRequest} from './last-good-request.js';
import type {OpenDataset} from './open-dataset.js';
import type {GenerationSettings} from './resolve-settings.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import type {Workshop} from './workshop.js';

/** What a workshop is opened with. */
export type WorkshopParts = {
  readonly settings: GenerationSettings;
  readonly speaker: ResolvedSpeaker;
  readonly dataset: OpenDataset;
  readonly client: ChatterboxClient;
  readonly examiner: Examiner;
  readonly lastGood: LastGoodRequest;
  readonly signal: AbortSignal;
  readonly onEvent: (event: GenerationEvent) => void;
};

/** Opens the queue to the backend and the threads that make clips. */
export function openWorkshop(parts: WorkshopParts): {readonly shop: Workshop; close(): Promise<void>} {
  const {settings, speaker, dataset, client, examiner, lastGood, signal, onEvent} = parts;
  const {workers, delayMs, outageMs} = settings;
  const queue = createSpeechQueue({
    client,
    workers,
    delayMs,
    outageMs,
    random: Math.random,
    knownGood: () => lastGood.request,
    onEvent: ({message}) => onEvent({type: 'notice', message}),
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
      pool,
      signal,
      openTakes,
      examiner,
      ofDataset: undefined,
      droppedFields: () => client.droppedFields,
    },
    async close(): Promise<void> {
      await queue.close();
      await pool.close();
    },
  };
}
