import type {FleetMember} from './fleet-member.js';
import type {FleetTicket} from './fleet-ticket.js';

/** What takes so many times as long as the free backend needs on average would be there sooner from that one … */
const timesOfFree = 3;
/** … but a backend that is always slow is only late when it takes so many times its own average. */
const timesOfOwn = 1.5;

/** A text that a free backend may try too, now or at `dueAtMs`. */
export type Straggler = {readonly ticket: FleetTicket; readonly member: FleetMember; readonly dueAtMs: number};

/**
 * The text that is latest at a backend which is slower than it was, and the free backend that may try it too: at the end of a list, where a free
 * backend has nothing else to do. Texts that failed, and takes that are for one backend, are left to where they are.
 */
export function findStraggler(tickets: Iterable<FleetTicket>, members: readonly FleetMember[]): Straggler | undefined {
  const free = members.filter(({state, scheduler}) => state === 'working' && scheduler.places > 0);
  if (free.length === 0) return undefined;
  let first: Straggler | undefined;
  for (const ticket of tickets) {
    const [assignment, ...more] = ticket.at;
    const isAlone = assignment !== undefined && more.length === 0;
    if (!isAlone || ticket.failedAt.size > 0 || ticket.after !== undefined) continue;
    for (const member of free) {
      const {meanAnswerMs} = member.scheduler;
      if (member === assignment.member || meanAnswerMs === undefined) continue;
      const ownMs = timesOfOwn * (assignment.member.scheduler.meanAnswerMs ?? 0);
      const dueAtMs = assignment.startedAtMs + Math.max(timesOfFree * meanAnswerMs, ownMs);
      if (first === undefined || dueAtMs < first.dueAtMs) first = {ticket, member, dueAtMs};
    }
  }
  return first;
}
