import type {FleetMember} from './fleet-member.js';
import type {FleetTicket} from './fleet-ticket.js';

/**
 * Who serves a ticket now: of the backends that work and have not failed at it (of all that work, where all have), the one with the
 * most room; undefined where none has any. A ticket that comes after a take of another backend waits for the next in the list.
 */
export function chooseMember(ticket: FleetTicket, members: readonly FleetMember[]): FleetMember | undefined {
  const working = members.filter(({state}) => state === 'working');
  const untried = working.filter(member => !ticket.failedAt.has(member));
  const fit = untried.length > 0 ? untried : working;
  const wished = ticket.after === undefined ? undefined : nextAfter(ticket.after, members, fit);
  const able = wished === undefined ? fit : [wished];
  let [best, mostRoom]: [FleetMember | undefined, number] = [undefined, 0];
  for (const member of able) {
    const room = member.scheduler.places / member.scheduler.limit;
    if (room > mostRoom) [best, mostRoom] = [member, room];
  }
  return best;
}

/** The first of `fit` behind the backend of that address, going round the list. */
function nextAfter(
  address: string,
  members: readonly FleetMember[],
  fit: readonly FleetMember[],
): FleetMember | undefined {
  const place = members.findIndex(member => member.address === address);
  if (place < 0) return undefined;
  const round = [...members.slice(place + 1), ...members.slice(0, place + 1)];
  return round.find(member => fit.includes(member));
}
