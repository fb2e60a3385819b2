import type {Scheduler} from '../queue/scheduler.js';

/** One backend of a fleet, with the queue that has its health, its breaker and its limit. */
export type FleetMember = {
  readonly address: string;
  readonly scheduler: Scheduler;
  /** `down`: it is only asked whether it is back. `left-out`: it is not asked any more. */
  state: 'working' | 'down' | 'left-out';
  readonly assigned: Set<Assigned>;
};

/** What a backend was given. */
export type Assigned = {
  readonly startedAtMs: number;
  readonly abort: AbortController;
  /** Whether it was taken back because the backend went down. */
  isWithdrawn: boolean;
};
