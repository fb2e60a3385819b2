import type {Scheduler} from '../queue/scheduler.js';
import type {FleetTicket} from './fleet-ticket.js';

/** One backend of a fleet, with the queue that has its health, its breaker and its limit. */
export type FleetMember = {
  readonly address: string;
  readonly scheduler: Scheduler;
  /** `down`: it is only asked whether it is back. `left-out`: it is not asked any more. */
  state: 'working' | 'down' | 'left-out';
  readonly assigned: Set<FleetTicket>;
};
