import {type BackendError, stoppedError} from '../backend-error.js';
import type {SpeechAnswer, SpeechRequest} from '../speech-request.js';
import {excuseTicket, passTicketOn, returnTicket} from './after-failure.js';
import type {BackendFigures} from './backend-figures.js';
import {probeUntilBack} from './probe-until-back.js';
import {type Outcome, QueueCore} from './queue-core.js';
import {breakerClosedEvent, breakerOpenEvent} from './queue-events.js';
import type {ResolvedQueueOptions} from './queue-options.js';
import {outageError, textTakesBackendDown} from './run-failure.js';
import {SignalWatch} from './signal-watch.js';
import {newTicket, type PassOn, type Ticket} from './tickets.js';
import {tryAlone} from './try-alone.js';

/** Suspects wait for each other, up to so many … */
const suspectsTogether = 4;
/** … and for so long. */
const longestSuspicionMs = 60_000;
/** A text that took the backend down so often, asked alone, is failed. */
const mostTakenDown = 2;

/**
 * Decides what is sent when. Working: as many requests as the limit allows. Trying: one suspect at a time, and nothing else.
 * Probing: the breaker is open, and one request at a time asks whether the backend is back.
 */
export class Scheduler {
  readonly #core: QueueCore;
  #mode: 'working' | 'trying' | 'probing' = 'working';
  /** What opened the breaker. */
  #opening: BackendError | undefined;
  /** The trial or the probing that is going on. */
  #task: AbortController | undefined;
  #wake: AbortController | undefined;
  #whenStill: (() => void)[] = [];
  readonly #watch = new SignalWatch<Ticket>((ticket, reason) => this.#leave(ticket, stoppedError(reason)));

  constructor(options: ResolvedQueueOptions) {
    this.#core = new QueueCore(options);
  }

  get limit(): number {
    return this.#core.limit.current;
  }

  /** How many more requests would be sent at once. */
  get places(): number {
    const {ended, pace, limit, underway, tickets} = this.#core;
    const isOpen = ended === undefined && this.#task === undefined && this.#mode === 'working' && !this.#isTrialDue();
    return isOpen && this.#core.now() >= pace.readyAtMs ? limit.current - underway - tickets.waiting : 0;
  }

  /** When a delay or a pause that the backend asked for ends, by the queue's clock. */
  get readyAtMs(): number {
    return this.#core.pace.readyAtMs;
  }

  /** How long nothing has to succeed here before it is too long. */
  get outageLeftMs(): number {
    return this.#core.outage.leftMs(this.#core.now());
  }

  get meanAnswerMs(): number | undefined {
    return this.#core.counts.meanAnswerMs;
  }

  get figures(): BackendFigures {
    const {ended, counts, options} = this.#core;
    const state = ended !== undefined ? 'left-out' : this.#mode === 'probing' ? 'down' : 'working';
    return {address: options.client.baseUrl, state, ...counts.figures};
  }

  speak(request: SpeechRequest, signal?: AbortSignal, passOn?: PassOn): Promise<SpeechAnswer> {
    return new Promise((resolve, reject) => {
      const {ended, tickets} = this.#core;
      if (ended !== undefined || signal?.aborted === true) {
        reject(ended?.error ?? stoppedError(signal?.reason));
        return;
      }
      const watch = this.#watch;
      const settle = {
        resolve(answer: SpeechAnswer) {
          watch.remove(signal, ticket);
          resolve(answer);
        },
        reject(error: unknown) {
          watch.remove(signal, ticket);
          reject(error as Error);
        },
      };
      const ticket: Ticket = newTicket(request, settle, passOn);
      watch.add(signal, ticket);
      tickets.add(ticket);
      this.#pump();
    });
  }

  async close(): Promise<void> {
    this.#end(stoppedError());
    if (this.#core.underway > 0 || this.#task !== undefined) {
      await new Promise<void>(resolve => this.#whenStill.push(resolve));
    }
  }

  /** Does whatever can be done now, and sees to it that it is called again when more can be. */
  #pump(): void {
    this.#pumpOwn();
    this.#core.options.ties.onRoom();
  }

  #pumpOwn(): void {
    const {tickets, limit, pace, budget, ended, options} = this.#core;
    this.#wake?.abort();
    this.#announceStillness();
    if (ended !== undefined || this.#task !== undefined) return;
    if (this.#mode === 'probing') {
      if (tickets.size > 0 || options.ties.probesIdle) void this.#probe();
      return;
    }
    if (this.#isTrialDue()) {
      if (this.#core.underway === 0) void this.#trySuspects();
      return;
    }
    while (this.#core.underway < limit.current && this.#core.now() >= pace.readyAtMs) {
      const ticket = tickets.next(this.#core.now(), budget);
      if (ticket === undefined) break;
      void this.#fly(ticket);
    }
    this.#sleepUntilNext();
  }

  #sleepUntilNext(): void {
    const {tickets, limit, pace, underway, options} = this.#core;
    const dueAtMs = tickets.nextDueAtMs;
    if (dueAtMs === undefined || underway >= limit.current) return;
    const waitMs = Math.max(dueAtMs, pace.readyAtMs) - this.#core.now();
    // What is due and yet does not go waits for the budget, and so for the end of a request.
    if (waitMs <= 0 && underway > 0) return;
    const wake = new AbortController();
    this.#wake = wake;
    void options.clock.sleep(Math.max(0, waitMs), wake.signal).then(() => {
      if (!wake.signal.aborted) this.#pump();
    });
  }

  async #fly(ticket: Ticket): Promise<void> {
    this.#core.tickets.fly(ticket);
    const outcome = await this.#core.send(ticket.request, ticket.abort.signal);
    if (!ticket.isDone) this.#land(ticket, outcome);
    this.#pump();
  }

  #land(ticket: Ticket, outcome: Outcome): void {
    const core = this.#core;
    if (outcome.kind === 'answer') {
      core.budget.onSuccess(ticket.paid);
      core.finish(ticket, ({resolve}) => resolve(outcome.answer));
    } else if (outcome.kind === 'other') {
      core.finish(ticket, ({reject}) => reject(outcome.error));
    } else if (outcome.error.retry === 'never') {
      if (outcome.error.scope === 'run') this.#end(outcome.error);
      else core.finish(ticket, ({reject}) => reject(outcome.error));
    } else if (this.#mode === 'probing') {
      excuseTicket(core, ticket, outcome.error);
    } else {
      this.#onFailure(ticket, outcome.error);
    }
  }

  #onFailure(ticket: Ticket, error: BackendError): void {
    const {breaker, outage, options} = this.#core;
    const isRefusal = error.status !== undefined && error.status < 500 && error.status >= 400;
    const reason = isRefusal ? undefined : breaker.onFailure();
    if (ticket.passOn(error)) passTicketOn(this.#core, ticket, error);
    else returnTicket(this.#core, ticket, error);
    if (reason !== undefined) {
      this.#openBreaker(error);
    } else if (error.retry === 'later' && this.#core.outageLeftMs() <= 0) {
      this.#end(outageError(options.client.baseUrl, error, outage.lastedMs(this.#core.now())));
    }
  }

  #openBreaker(error: BackendError): void {
    this.#core.options.onEvent(breakerOpenEvent(error));
    this.#mode = 'probing';
    this.#opening = error;
    for (const ticket of this.#core.tickets.all()) {
      const hasFailed = ticket.counted > 0 || ticket.broken > 0;
      // Those under way are excused when they land.
      if (hasFailed && !this.#core.tickets.isFlying(ticket)) excuseTicket(this.#core, ticket, ticket.last ?? error);
    }
  }

  async #probe(): Promise<void> {
    const core = this.#core;
    const task = this.#begin();
    const end = await probeUntilBack(core, this.#opening as BackendError, task.signal);
    this.#task = undefined;
    if (end.kind === 'ended') this.#end(end.error);
    if (end.kind === 'back') {
      this.#mode = 'working';
      core.breaker.reset();
      core.slowing.reset();
      core.options.onEvent(breakerClosedEvent(end.lastedMs));
      for (const ticket of [...core.tickets.suspects]) {
        const {last, tookBackendDown} = ticket;
        if (last === undefined || tookBackendDown < mostTakenDown) continue;
        core.finish(ticket, ({reject}) => reject(textTakesBackendDown(last, tookBackendDown)));
      }
    }
    this.#pump();
  }

  #isTrialDue(): boolean {
    const {tickets, options} = this.#core;
    const [oldest] = tickets.suspects;
    if (oldest === undefined) return false;
    const isCrowd = tickets.suspects.size >= Math.min(suspectsTogether, options.workers);
    const isRestOver = tickets.waiting === 0 && !options.ties.hasMore();
    return isCrowd || isRestOver || this.#core.now() - oldest.suspectSinceMs > longestSuspicionMs;
  }

  async #trySuspects(): Promise<void> {
    const {tickets} = this.#core;
    const task = this.#begin();
    this.#mode = 'trying';
    for (const ticket of [...tickets.suspects]) {
      const end = await tryAlone(this.#core, ticket, task.signal);
      if (end.kind === 'ended') this.#end(end.error);
      if (end.kind === 'backend-fails' && this.#core.ended === undefined) this.#openBreaker(end.error);
      if (end.kind !== 'go-on' || task.signal.aborted) break;
    }
    this.#task = undefined;
    if (this.#mode === 'trying') this.#mode = 'working';
    this.#pump();
  }

  #begin(): AbortController {
    const task = new AbortController();
    this.#task = task;
    return task;
  }

  /** Somebody does not wait any more. With nobody left, nothing goes on. */
  #leave(ticket: Ticket, error: unknown): void {
    this.#core.finish(ticket, ({reject}) => reject(error));
    const {tickets, options} = this.#core;
    if (tickets.size === 0 && !options.ties.probesIdle) this.#task?.abort();
    this.#pump();
  }

  #end(error: unknown): void {
    if (this.#core.ended === undefined) {
      this.#core.ended = {error};
      this.#core.options.ties.onEnd(error);
    }
    this.#wake?.abort();
    this.#task?.abort();
    for (const ticket of this.#core.tickets.all()) this.#core.finish(ticket, ({reject}) => reject(error));
    this.#announceStillness();
  }

  #announceStillness(): void {
    if (this.#core.ended === undefined || this.#core.underway > 0 || this.#task !== undefined) return;
    for (const resolve of this.#whenStill.splice(0)) resolve();
  }
}
