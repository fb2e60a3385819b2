import {ChatterpipeError} from '../../base/error.js';
import type {BackendError} from '../../chatterbox/backend-error.js';
import {startStopwatch} from '../../io/stopwatch.js';
import type {EngineReadiness} from '../speech-engine.js';
import {downReason, upstreamFailure} from './upstream-failure.js';

/** A time during which nothing is to be expected of an upstream. */
type Rest = {
  /** Whether it asked for it: then it is left alone until it is over. */
  readonly isAsked: boolean;
  readonly leftSeconds: () => number;
  readonly reason: string;
};

/** What is remembered of how an upstream did last. */
export class UpstreamState {
  readonly #onNotice: (message: string) => void;
  #rest: Rest | undefined;
  #isAway = false;

  constructor(onNotice: (message: string) => void) {
    this.#onNotice = onNotice;
  }

  readiness(): EngineReadiness {
    const leftSeconds = this.#rest?.leftSeconds() ?? 0;
    if (this.#rest === undefined || leftSeconds <= 0) return {isReady: true};
    return {isReady: false, reason: this.#rest.reason, retryAfterSeconds: Math.ceil(leftSeconds)};
  }

  /** Throws BACKEND_BUSY while a pause lasts that the upstream asked for. */
  requireNoPause(): void {
    const leftSeconds = this.#pauseSeconds();
    if (leftSeconds <= 0) return;
    throw new ChatterpipeError('BACKEND_BUSY', 'The server behind this one has asked for a pause.', {
      details: {retryAfterSeconds: Math.ceil(leftSeconds)},
    });
  }

  /** It spoke: what it was asked before a pause that it wants does not end that pause. */
  worked(): void {
    if (this.#pauseSeconds() <= 0) this.#rest = undefined;
    if (this.#isAway) this.#onNotice('The upstream speaks again.');
    this.#isAway = false;
  }

  /** It failed: what that is to whoever asked here. */
  failed(error: BackendError): ChatterpipeError {
    const failure = upstreamFailure(error);
    const seconds = failure.details['retryAfterSeconds'];
    if (typeof seconds === 'number') this.#beginRest(error, seconds);
    if (failure.details['wireCode'] === 'engine_down') this.#tellAway(error);
    return failure;
  }

  /** What is left of a pause that the upstream asked for; ≤ 0 where there is none. */
  #pauseSeconds(): number {
    return this.#rest?.isAsked === true ? this.#rest.leftSeconds() : 0;
  }

  #beginRest({code, retryAfterMs}: BackendError, seconds: number): void {
    const isAsked = retryAfterMs !== undefined && retryAfterMs > 0;
    const pausedSeconds = this.#pauseSeconds();
    if (pausedSeconds > 0 && !(isAsked && seconds > pausedSeconds)) return;
    const restedMs = startStopwatch();
    this.#rest = {
      isAsked,
      leftSeconds: () => seconds - restedMs() / 1000,
      reason: code === 'BACKEND_BUSY' ? 'The server behind this one is busy.' : downReason,
    };
  }

  #tellAway({message, hint}: BackendError): void {
    if (this.#isAway) return;
    this.#isAway = true;
    this.#onNotice(`The upstream cannot speak: ${message}${hint === undefined ? '' : ` ${hint}`}`);
  }
}
