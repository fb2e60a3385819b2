import {type BackendError, isBackendError, stoppedError} from '../backend-error.js';
import type {BackendFigures} from '../queue/backend-figures.js';
import {type Clock, systemClock} from '../queue/clock.js';
import {mayBeOfText} from '../queue/queue-core.js';
import {type FleetTies, resolveQueueOptions, type SpeechSource} from '../queue/queue-options.js';
import {Scheduler} from '../queue/scheduler.js';
import {SignalWatch} from '../queue/signal-watch.js';
import type {BackendWish} from '../queue/speech-queue.js';
import type {SpeechAnswer, SpeechRequest} from '../speech-request.js';
import {chooseMember} from './choose-member.js';
import {findStraggler} from './find-straggler.js';
import {type FleetEvent, leftOutEvent, noneLeft} from './fleet-events.js';
import type {FleetMember} from './fleet-member.js';
import type {SpeechFleetOptions} from './fleet-options.js';
import type {Assignment, FleetTicket} from './fleet-ticket.js';

/** Refusals of a text that another backend may yet speak. */
const refusals: ReadonlySet<string> = new Set(['TEXT_REFUSED', 'REQUEST_TOO_LARGE', 'LANGUAGE_UNKNOWN']);

/**
 * Hands out texts to the queues of several backends, each as many as it would send at once, and takes back what a backend could not do.
 * What is tried again at the same backend, and when a text is to blame, stays the queue's to decide.
 */
export class Fleet {
  readonly #options: SpeechFleetOptions;
  readonly #clock: Clock;
  readonly #members: FleetMember[] = [];
  /** In the order in which they are served; what comes back stands in front. */
  #waiting: FleetTicket[] = [];
  readonly #underway = new Set<FleetTicket>();
  /** Why backends were left out, in that order. */
  readonly #losses: unknown[] = [];
  #ended: {readonly error: unknown} | undefined;
  #isPumpDue = false;
  #wake: AbortController | undefined;
  readonly #watch = new SignalWatch<FleetTicket>((ticket, reason) => this.#leave(ticket, reason));

  constructor(options: SpeechFleetOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  get limit(): number {
    return this.#working.reduce((sum, {scheduler}) => sum + scheduler.limit, 0);
  }

  get figures(): readonly BackendFigures[] {
    return this.#members.map(({scheduler, state}) => ({...scheduler.figures, state}));
  }

  add(source: SpeechSource): void {
    const {backends: _backends, onEvent = () => undefined, ...common} = this.#options;
    const address = source.baseUrl;
    const ties: FleetTies = {
      probesIdle: true,
      hasMore: () => this.#waiting.length > 0,
      outageLeftMs: () => Math.max(...this.#present.map(({scheduler}) => scheduler.outageLeftMs)),
      onRoom: () => this.#pumpSoon(),
      onEnd: error => this.#leaveOut(member, error),
    };
    const scheduler = new Scheduler(
      resolveQueueOptions({
        ...common,
        client: source,
        ties,
        onEvent: event => {
          onEvent(event, address);
          this.#heed(member, event);
        },
      }),
    );
    const member: FleetMember = {address, scheduler, state: 'working', assigned: new Set()};
    this.#members.push(member);
    this.#pumpSoon();
  }

  speak(request: SpeechRequest, signal?: AbortSignal, wish?: BackendWish): Promise<SpeechAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined || signal?.aborted === true) {
        reject(this.#ended?.error ?? stoppedError(signal?.reason));
        return;
      }
      const settle = {
        resolve: (answer: SpeechAnswer) => {
          this.#finish(ticket, signal);
          resolve(answer);
        },
        reject: (error: unknown) => {
          this.#finish(ticket, signal);
          reject(error as Error);
        },
      };
      const start = {failedAt: new Set<FleetMember>(), refusal: undefined, at: new Set<Assignment>(), isDone: false};
      const ticket: FleetTicket = {request, after: wish?.after, ...settle, ...start};
      this.#watch.add(signal, ticket);
      this.#waiting.push(ticket);
      this.#pumpSoon();
    });
  }

  async close(error: unknown): Promise<void> {
    this.#end(error);
    await Promise.all(this.#members.map(({scheduler}) => scheduler.close()));
  }

  get #present(): readonly FleetMember[] {
    return this.#members.filter(({state}) => state !== 'left-out');
  }

  get #working(): readonly FleetMember[] {
    return this.#members.filter(({state}) => state === 'working');
  }

  /** Queues tell of room while they are busy with themselves: it is given when they are done. */
  #pumpSoon(): void {
    if (this.#isPumpDue) return;
    this.#isPumpDue = true;
    queueMicrotask(() => {
      this.#isPumpDue = false;
      this.#pump();
    });
  }

  #pump(): void {
    this.#wake?.abort();
    if (this.#ended !== undefined) return;
    for (const ticket of [...this.#waiting]) {
      const member = chooseMember(ticket, this.#members);
      if (member !== undefined) void this.#assign(ticket, member);
    }
    if (this.#waiting.length > 0) this.#sleepUntilReady();
    else this.#helpStragglers();
  }

  /** A backend that is between two requests of a delay, or has asked for a pause, tells nobody when that is over. */
  #sleepUntilReady(): void {
    const now = this.#clock.now();
    const waits = this.#working.map(({scheduler}) => scheduler.readyAtMs - now).filter(wait => wait > 0);
    if (waits.length > 0) this.#wakeAfter(Math.min(...waits));
  }

  /** With nothing else to do, a free backend tries too what a slow one has had for long; the first answer counts. */
  #helpStragglers(): void {
    for (;;) {
      const straggler = findStraggler(this.#underway, this.#members);
      if (straggler === undefined) return;
      const waitMs = straggler.dueAtMs - this.#clock.now();
      if (waitMs > 0) {
        this.#wakeAfter(waitMs);
        return;
      }
      void this.#assign(straggler.ticket, straggler.member);
    }
  }

  #wakeAfter(ms: number): void {
    const wake = new AbortController();
    this.#wake = wake;
    void this.#clock.sleep(ms, wake.signal).then(() => {
      if (!wake.signal.aborted) this.#pump();
    });
  }

  async #assign(ticket: FleetTicket, member: FleetMember): Promise<void> {
    const abort = new AbortController();
    const assignment: Assignment = {member, startedAtMs: this.#clock.now(), abort, isWithdrawn: false};
    this.#waiting = this.#waiting.filter(other => other !== ticket);
    this.#underway.add(ticket);
    ticket.at.add(assignment);
    member.assigned.add(assignment);
    const passOn = (error: BackendError): boolean => this.#passesOn(ticket, member, error);
    try {
      const answer = await member.scheduler.speak(ticket.request, assignment.abort.signal, passOn);
      if (!ticket.isDone) ticket.resolve({...answer, backend: member.address});
    } catch (error) {
      member.assigned.delete(assignment);
      ticket.at.delete(assignment);
      // Where another has it too, that one's word is waited for.
      if (!ticket.isDone && ticket.at.size === 0) this.#onRejected(ticket, assignment, error);
    }
  }

  #passesOn(ticket: FleetTicket, member: FleetMember, error: BackendError): boolean {
    if (ticket.at.size < 2 && !this.#hasUntried(ticket, member)) return false;
    if (mayBeOfText(error)) ticket.failedAt.add(member);
    return true;
  }

  #hasUntried(ticket: FleetTicket, but: FleetMember): boolean {
    return this.#working.some(member => member !== but && !ticket.failedAt.has(member));
  }

  #onRejected(ticket: FleetTicket, {member, isWithdrawn}: Assignment, error: unknown): void {
    if (this.#ended !== undefined) {
      ticket.reject(this.#ended.error);
    } else if (isWithdrawn || (isBackendError(error) && (error.scope === 'run' || error.retry !== 'never'))) {
      this.#lineUp(ticket);
    } else if (isBackendError(error) && refusals.has(error.code) && this.#hasUntried(ticket, member)) {
      ticket.failedAt.add(member);
      ticket.refusal ??= error;
      this.#lineUp(ticket);
    } else {
      ticket.reject(ticket.refusal ?? error);
    }
  }

  /** In front of those that have not been tried. */
  #lineUp(ticket: FleetTicket): void {
    this.#underway.delete(ticket);
    this.#waiting.unshift(ticket);
    this.#pumpSoon();
  }

  #heed(member: FleetMember, event: FleetEvent): void {
    if (event.type !== 'breaker-open' && event.type !== 'breaker-closed') return;
    member.state = event.type === 'breaker-open' ? 'down' : 'working';
    queueMicrotask(() => {
      for (const down of this.#members) if (down.state === 'down') this.#withdraw(down);
      this.#pumpSoon();
    });
  }

  /** Takes back what waits at a backend that is down, as long as another can do it. */
  #withdraw(member: FleetMember): void {
    if (this.#working.length === 0) return;
    for (const assigned of member.assigned) {
      assigned.isWithdrawn = true;
      assigned.abort.abort();
    }
  }

  /** The queue of a backend has ended; what it had comes back by itself. */
  #leaveOut(member: FleetMember, error: unknown): void {
    if (this.#ended !== undefined) return;
    member.state = 'left-out';
    this.#losses.push(error);
    if (this.#present.length === 0) this.#end(noneLeft(this.#losses));
    else this.#options.onEvent?.(leftOutEvent(error), member.address);
  }

  #leave(ticket: FleetTicket, reason: unknown): void {
    ticket.reject(stoppedError(reason));
  }

  /** Settled: nothing waits and nothing is under way for it any more. */
  #finish(ticket: FleetTicket, signal: AbortSignal | undefined): void {
    ticket.isDone = true;
    this.#watch.remove(signal, ticket);
    this.#waiting = this.#waiting.filter(other => other !== ticket);
    this.#underway.delete(ticket);
    for (const assignment of ticket.at) {
      assignment.member.assigned.delete(assignment);
      assignment.abort.abort();
    }
  }

  #end(error: unknown): void {
    this.#ended ??= {error};
    this.#wake?.abort();
    for (const ticket of this.#waiting) ticket.reject(this.#ended.error);
  }
}
