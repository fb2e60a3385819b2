import type {SpeechEngine} from '../engines/speech-engine.js';
import type {WorkerPool} from '../io/worker-pool.js';
import type {OrderQueue} from './order-queue.js';

/** What the routes work with. */
export type AppParts = {
  readonly engine: SpeechEngine;
  readonly orders: OrderQueue;
  readonly uploads: OrderQueue;
  /** Runs `backend/worker.js`. */
  readonly decoders: WorkerPool;
  readonly isLoopbackOnly: boolean;
  readonly mostUploadBytes: number;
  readonly mostUploadSeconds: number;
  readonly onFailure: (error: unknown) => void;
};
