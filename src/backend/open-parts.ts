import {openTemporaryFolder} from '../io/temporary-folder.js';
import {openWorkerPool} from '../io/worker-pool.js';
import {isLoopback} from './access/loopback.js';
import type {AppParts} from './app-parts.js';
import type {ResolvedBackendOptions} from './backend-options.js';
import {createMetrics} from './metrics/metrics.js';
import {createOrderQueue} from './order-queue.js';
import {openSpeakerShelf, type SpeakerShelfOptions} from './speakers/speaker-shelf.js';
import {createStoredSpeakers} from './speakers/stored-speakers.js';

/** What the routes work with, and how it ends. */
export type OpenParts = AppParts & {
  beginDraining(): void;
  /** Closes the engine too. */
  close(): Promise<void>;
};

/** Opens what the routes work with. Throws USAGE for a folder that cannot hold speakers. */
export async function openParts(options: ResolvedBackendOptions): Promise<OpenParts> {
  const {engine, mostUploadBytes, mostUploadSeconds, deadlineMs, requiresConsent} = options;
  const {token, allowedHosts, host} = options;
  const place = options.speakers === undefined ? await openTemporaryFolder() : undefined;
  const shelving = options.speakers ?? inTemporaryFolder(place?.path ?? '');
  const {now} = shelving;
  const shelf = await openSpeakerShelf(shelving);
  const decoders = openWorkerPool({module: 'backend/worker.js', size: 1});
  const shapers = openWorkerPool({module: 'backend/speech/worker.js', size: 1});
  const limits = {mostBytes: mostUploadBytes, mostSeconds: mostUploadSeconds};
  const speakers = createStoredSpeakers({engine, shelf, decoders, now, ...limits});
  const draining = new AbortController();
  return {
    engine: speakers.engine,
    speakers,
    orders: createOrderQueue({concurrency: engine.concurrency, mostWaiting: options.mostWaiting, deadlineMs}),
    uploads: createOrderQueue({concurrency: 2, mostWaiting: 32, deadlineMs}),
    shapers,
    rules: {
      voiceMap: options.voiceMap,
      defaultFormat: options.defaultFormat,
      mostCharacters: options.mostCharacters,
    },
    metrics: createMetrics(),
    receiving: {folder: shelf.incoming, requiresConsent, now},
    access: {isLoopbackOnly: isLoopback(host), token, hosts: allowedHosts.map(name => name.toLowerCase())},
    draining: draining.signal,
    mostUploadBytes,
    headersTimeoutMs: options.headersTimeoutMs,
    requestTimeoutMs: options.requestTimeoutMs,
    readerIdleMs: options.readerIdleMs,
    readerMostMs: options.readerMostMs,
    onFailure: options.onFailure,
    beginDraining: () => draining.abort(),
    async close() {
      await Promise.all([engine.close(), decoders.close(), shapers.close()]);
      await place?.remove();
    },
  };
}

/** Until the server closes; time does not pass there. */
function inTemporaryFolder(folder: string): SpeakerShelfOptions {
  return {folder, temporaryForMs: Number.POSITIVE_INFINITY, now: () => new Date(0)};
}
