import type {Random} from '../../base/seeded-random.js';
import type {SpeechAnswer, SpeechRequest} from '../speech-request.js';
import {type Clock, systemClock} from './clock.js';
import type {QueueEvent} from './queue-events.js';

/** What answers requests for speech. {@link ChatterboxClient} is one; servers of another dialect can be others. */
export interface SpeechSource {
  /** For messages. */
  readonly baseUrl: string;
  /** Throws a BackendError, or STOPPED when `signal` fires. */
  speech(request: SpeechRequest, signal?: AbortSignal): Promise<SpeechAnswer>;
}

export type SpeechQueueOptions = {
  readonly client: SpeechSource;
  /** The most requests under way at once, ≥ 1. */
  readonly workers: number;
  /** Between the starts of two requests; 0. */
  readonly delayMs?: number | undefined;
  /** How long a backend that has gone is waited for; 15 minutes. */
  readonly outageMs?: number | undefined;
  /** How often a text is tried again after a failure that may be its own; 2. */
  readonly retries?: number | undefined;
  /** For the jitter. `Math.random`, or a seeded one. */
  readonly random: Random;
  readonly clock?: Clock | undefined;
  /** A request that is sure to succeed on a healthy backend: a short plain sentence, or one that it has spoken already. */
  readonly knownGood: () => SpeechRequest;
  readonly onEvent?: ((event: QueueEvent) => void) | undefined;
  /** What binds the queue to those of other backends; nothing where there is one backend. */
  readonly ties?: FleetTies | undefined;
};

/** What the queue of one backend knows of the fleet that it belongs to. */
export interface FleetTies {
  /** Whether a failing backend is asked for even while nobody waits for it: its work is with the others then. */
  readonly probesIdle: boolean;
  /** Whether phrases wait that this backend could be given. */
  hasMore(): boolean;
  /** How long nothing may succeed from now on, where this backend alone would have `ownMs` left: without end while another one speaks. */
  outageLeftMs(ownMs: number, nowMs: number): number;
  /** Told whenever the queue may have a place to give. */
  onRoom(): void;
  /** Told with what the queue has ended. */
  onEnd(error: unknown): void;
}

/** Of a backend that stands alone. */
const noTies: FleetTies = {
  probesIdle: false,
  hasMore: () => false,
  outageLeftMs: ownMs => ownMs,
  onRoom: () => undefined,
  onEnd: () => undefined,
};

export type ResolvedQueueOptions = {
  readonly [Name in keyof SpeechQueueOptions]-?: NonNullable<SpeechQueueOptions[Name]>;
};

export function resolveQueueOptions(options: SpeechQueueOptions): ResolvedQueueOptions {
  return Object.freeze({
    ...options,
    workers: Math.max(1, Math.floor(options.workers)),
    delayMs: options.delayMs ?? 0,
    outageMs: options.outageMs ?? 15 * 60_000,
    retries: options.retries ?? 2,
    clock: options.clock ?? systemClock,
    onEvent: options.onEvent ?? (() => undefined),
    ties: options.ties ?? noTies,
  });
}
