import type {SpeechEngine} from '../engines/speech-engine.js';
import type {WorkerPool} from '../io/worker-pool.js';
import type {AccessRules} from './access/access-rules.js';
import type {Metrics} from './metrics/metrics.js';
import type {OrderQueue} from './order-queue.js';
import type {ReceiveOptions} from './speakers/receive-upload.js';
import type {StoredSpeakers} from './speakers/stored-speakers.js';
import type {SpeechRules} from './speech/speech-rules.js';

/** What the routes work with. */
export type AppParts = {
  /** With the speakers on the shelf among its own. */
  readonly engine: SpeechEngine;
  readonly speakers: StoredSpeakers;
  readonly orders: OrderQueue;
  readonly uploads: OrderQueue;
  /** Runs `backend/speech/worker.js`, in one thread. */
  readonly shapers: WorkerPool;
  readonly rules: SpeechRules;
  readonly metrics: Metrics;
  readonly receiving: ReceiveOptions;
  readonly access: AccessRules;
  /** Fires when the server begins to close: what is under way may finish, nothing new begins. WebSockets close with 1001. */
  readonly draining: AbortSignal;
  readonly mostUploadBytes: number;
  /** How long the headers of a request may take to come in, and the whole of it. */
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** How long a client may take over its answer without reading any of it, and over all of it. */
  readonly readerIdleMs: number;
  readonly readerMostMs: number;
  readonly onFailure: (error: unknown) => void;
};
