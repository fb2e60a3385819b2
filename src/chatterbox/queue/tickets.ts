import type {BackendError} from '../backend-error.js';
import type {SpeechAnswer, SpeechRequest} from '../speech-request.js';
import type {RetryBudget, RetryKind} from './retry-budget.js';

/** Asked when a request has failed: true where another backend takes it, and it is rejected here with the error as it came. */
export type PassOn = (error: BackendError) => boolean;

/** A phrase that somebody waits for. */
export type Ticket = {
  readonly request: SpeechRequest;
  readonly resolve: (answer: SpeechAnswer) => void;
  readonly reject: (error: unknown) => void;
  /** Whether somebody else takes it, now that it has failed here with `error`. */
  readonly passOn: PassOn;
  /** Ends the request that is under way for it. */
  readonly abort: AbortController;
  /** Counted failures, forgiven when the backend turns out to be failing as a whole. */
  counted: number;
  /** Times it was put back through no fault of its own; lengthens the wait. */
  putBack: number;
  /** Connections that broke while the backend worked on it, and gateways that had no answer of the backend. */
  broken: number;
  /** Times the backend stopped working while it was asked for this text alone. */
  tookBackendDown: number;
  /** What it failed of last. */
  last: BackendError | undefined;
  dueAtMs: number;
  suspectSinceMs: number;
  /** What its next try costs, and what its last try has cost. */
  retryKind: RetryKind | undefined;
  paid: RetryKind | undefined;
  isDone: boolean;
};

/** A ticket that has not been tried. */
export function newTicket(
  request: SpeechRequest,
  settle: Pick<Ticket, 'resolve' | 'reject'>,
  passOn: PassOn = () => false,
): Ticket {
  return {
    ...settle,
    passOn,
    request,
    abort: new AbortController(),
    counted: 0,
    putBack: 0,
    broken: 0,
    tookBackendDown: 0,
    last: undefined,
    dueAtMs: 0,
    suspectSinceMs: 0,
    retryKind: undefined,
    paid: undefined,
    isDone: false,
  };
}

/** Everybody who waits, in the order in which they are served. */
export class Tickets {
  /** Not yet tried, first come first served. */
  readonly #fresh = new Set<Ticket>();
  /** Put back; served before the fresh ones once they are due. */
  readonly #returned = new Set<Ticket>();
  /** To be tried alone. */
  readonly suspects = new Set<Ticket>();
  readonly #flying = new Set<Ticket>();

  get size(): number {
    return this.waiting + this.suspects.size + this.#flying.size;
  }

  /** Those that are neither suspects nor under way. */
  get waiting(): number {
    return this.#fresh.size + this.#returned.size;
  }

  add(ticket: Ticket): void {
    this.#fresh.add(ticket);
  }

  all(): readonly Ticket[] {
    return [...this.#flying, ...this.suspects, ...this.#returned, ...this.#fresh];
  }

  remove(ticket: Ticket): void {
    for (const place of [this.#fresh, this.#returned, this.suspects, this.#flying]) place.delete(ticket);
  }

  isFlying(ticket: Ticket): boolean {
    return this.#flying.has(ticket);
  }

  /** To be tried again from `ticket.dueAtMs`. */
  putBack(ticket: Ticket): void {
    this.remove(ticket);
    this.#returned.add(ticket);
  }

  suspect(ticket: Ticket, nowMs: number): void {
    this.remove(ticket);
    ticket.suspectSinceMs = nowMs;
    this.suspects.add(ticket);
  }

  fly(ticket: Ticket): void {
    this.remove(ticket);
    this.#flying.add(ticket);
  }

  /**
   * The next to be served: of those put back the first that is due and that the budget allows, else the first fresh one. With
   * an empty budget a retry still goes when nothing else is there to be done.
   */
  next(nowMs: number, budget: RetryBudget): Ticket | undefined {
    const fresh = first(this.#fresh);
    for (const ticket of this.#returned) {
      if (ticket.dueAtMs > nowMs) continue;
      const kind = ticket.retryKind ?? 'failure';
      const isPaid = budget.take(kind);
      if (!isPaid && (fresh !== undefined || this.#flying.size > 0)) break;
      ticket.paid = isPaid ? kind : undefined;
      return ticket;
    }
    return fresh;
  }

  /** When the first of those put back is due; undefined where a fresh one waits already or none waits at all. */
  get nextDueAtMs(): number | undefined {
    if (this.#fresh.size > 0) return Number.NEGATIVE_INFINITY;
    let earliest: number | undefined;
    for (const {dueAtMs} of this.#returned) earliest = Math.min(earliest ?? dueAtMs, dueAtMs);
    return earliest;
  }
}

function first<T>(set: ReadonlySet<T>): T | undefined {
  for (const item of set) return item;
  return undefined;
}
