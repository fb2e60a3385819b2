import {speechSeconds} from '../answers/speech-seconds.js';
import {type BackendError, isBackendError} from '../backend-error.js';
import type {SpeechAnswer, SpeechRequest} from '../speech-request.js';
import {AnswerCounts} from './backend-figures.js';
import {Breaker} from './breaker.js';
import {ConcurrencyLimit, type LimitChange} from './concurrency-limit.js';
import {Outage} from './outage.js';
import {Pace} from './pace.js';
import {limitEvent, slowingEvent} from './queue-events.js';
import type {ResolvedQueueOptions} from './queue-options.js';
import {RetryBudget} from './retry-budget.js';
import {SlowingWatch} from './slowing.js';
import {type Ticket, Tickets} from './tickets.js';

/** What became of one request. */
export type Outcome =
  | {readonly kind: 'answer'; readonly answer: SpeechAnswer}
  | {readonly kind: 'failure'; readonly error: BackendError; readonly startedAtMs: number}
  /** Stopped, or a bug of ours: nothing that the backend can be blamed for. */
  | {readonly kind: 'other'; readonly error: unknown};

/** What the parts of a queue share: who waits, what is known of the backend, and the one way to ask it. */
export class QueueCore {
  readonly options: ResolvedQueueOptions;
  readonly tickets = new Tickets();
  readonly budget = new RetryBudget();
  readonly breaker = new Breaker();
  readonly limit: ConcurrencyLimit;
  readonly pace: Pace;
  readonly outage: Outage;
  readonly counts = new AnswerCounts();
  readonly slowing = new SlowingWatch();
  /** Requests that are being answered now. */
  underway = 0;
  /** Requests in a row that were turned away here and handed to another backend. */
  passedOn = 0;
  /** Whether the latest answer of the backend was a good one. */
  isKnownHealthy = false;
  /** The error that ended the queue. */
  ended: {readonly error: unknown} | undefined;

  constructor(options: ResolvedQueueOptions) {
    this.options = options;
    this.limit = new ConcurrencyLimit(options.workers);
    this.pace = new Pace(options.delayMs);
    this.outage = new Outage(options.outageMs);
  }

  now(): number {
    return this.options.clock.now();
  }

  /** How long nothing may succeed from now on; 0 when that has lasted too long. */
  outageLeftMs(): number {
    const now = this.now();
    return this.options.ties.outageLeftMs(this.outage.leftMs(now), now);
  }

  /** Asks the backend once and keeps the books. Never throws. */
  async send(request: SpeechRequest, signal: AbortSignal): Promise<Outcome> {
    const startedAtMs = this.now();
    this.pace.onStart(startedAtMs);
    this.underway += 1;
    try {
      const answer = await this.options.client.speech(request, signal);
      this.#onAnswer(request, answer, startedAtMs);
      return {kind: 'answer', answer};
    } catch (error) {
      if (!isBackendError(error)) return {kind: 'other', error};
      this.#onFailure(error, startedAtMs);
      return {kind: 'failure', error, startedAtMs};
    } finally {
      this.underway -= 1;
    }
  }

  /** Settles a ticket, once; what is under way for it is ended. */
  finish(ticket: Ticket, settle: (ticket: Ticket) => void): void {
    if (ticket.isDone) return;
    ticket.isDone = true;
    this.tickets.remove(ticket);
    settle(ticket);
    ticket.abort.abort();
  }

  #onAnswer(request: SpeechRequest, answer: SpeechAnswer, startedAtMs: number): void {
    const now = this.now();
    const speech = speechSeconds(answer);
    this.counts.onAnswer(startedAtMs, now, speech);
    const slowing = this.slowing.onAnswer((now - startedAtMs) / 1000, speech);
    if (slowing !== undefined) this.options.onEvent(slowingEvent(slowing));
    this.isKnownHealthy = true;
    this.passedOn = 0;
    this.pace.release();
    this.breaker.onSuccess();
    this.outage.onSuccess();
    this.#tell(this.limit.onAnswer(startedAtMs, now - startedAtMs, request.input.length, now));
  }

  #onFailure(error: BackendError, startedAtMs: number): void {
    this.counts.onFailure(startedAtMs);
    if (error.retry === 'never') {
      // The backend has understood and refused: it is there.
      this.outage.onSuccess();
      return;
    }
    this.isKnownHealthy = false;
    this.outage.onFailure(startedAtMs);
    if (error.code === 'BACKEND_BUSY' || error.code === 'BACKEND_TIMEOUT') {
      this.#tell(this.limit.onBusy(startedAtMs, this.now()));
    }
  }

  #tell(change: LimitChange | undefined): void {
    if (change === undefined) return;
    this.slowing.reset();
    this.options.onEvent(limitEvent(change));
  }
}

/** A connection that broke while the backend was working: its own trouble, or that of the text. */
export function isBrokenOff(error: BackendError): boolean {
  return error.retry === 'later' && error.code === 'BACKEND_UNREACHABLE' && error.phase === 'headers';
}

/** A gateway before the backend that had no answer from it: the backend is gone, or this text is what it does not answer. */
export function isGatewayFailure(error: BackendError): boolean {
  return error.retry === 'later' && error.code === 'BACKEND_UNREACHABLE' && error.phase === 'answer';
}

/** A failure that nothing tells the backend's trouble from the text's by: where it comes again, the text is tried alone. */
export function mayBeOfText(error: BackendError): boolean {
  return error.retry === 'counted' || isBrokenOff(error) || isGatewayFailure(error);
}
