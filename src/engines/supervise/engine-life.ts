import {ChatterpipeError} from '../../base/error.js';
import {startTimer} from '../../io/start-timer.js';
import {startStopwatch} from '../../io/stopwatch.js';
import type {SpeechEngine} from '../speech-engine.js';

/** One run of an engine, from its opening to its loss. */
export type EngineLife = {
  readonly engine: SpeechEngine;
  /** Fires when the engine is lost; the reason is what is thrown. */
  readonly lost: AbortController;
  readonly upMs: () => number;
  /** What it spent on orders since it last finished one; those that were given up count too. */
  fruitlessMs: number;
  /** Orders that failed one after another. */
  failures: number;
  /** A question whether it still speaks, under way. */
  doubt: Promise<void> | undefined;
};

/** A life that begins now. */
export function beginLife(engine: SpeechEngine): EngineLife {
  return {engine, lost: new AbortController(), upMs: startStopwatch(), fruitlessMs: 0, failures: 0, doubt: undefined};
}

/** How a piece of work is bounded. */
export type Bounds = {
  /** Fires when whoever asked does not want it any more. */
  readonly signal: AbortSignal | undefined;
  readonly mostMs: number;
  /** Called when `mostMs` are over. */
  readonly onTimeUp: () => void;
};

/**
 * Runs work with a life, and waits for it no longer than for the signal or the loss of the engine, whether the engine heeds its
 * signal or not. Throws the loss, or STOPPED.
 */
export async function runWithin<T>(
  life: EngineLife,
  work: (signal: AbortSignal) => Promise<T>,
  {signal, mostMs, onTimeUp}: Bounds,
): Promise<T> {
  const controller = new AbortController();
  let reject: (reason: unknown) => void = () => {};
  const cut = new Promise<never>((_resolve, refuse) => {
    reject = refuse;
  });
  cut.catch(() => {});
  const onLost = (): void => {
    reject(life.lost.signal.reason);
    controller.abort(life.lost.signal.reason);
  };
  const onLeave = (): void => {
    reject(new ChatterpipeError('STOPPED', `Speaking with the engine ${life.engine.name} was stopped.`));
    controller.abort(signal?.reason);
  };
  const cancelTimer = startTimer(mostMs, onTimeUp);
  life.lost.signal.addEventListener('abort', onLost, {once: true});
  signal?.addEventListener('abort', onLeave, {once: true});
  if (signal?.aborted) onLeave();
  if (life.lost.signal.aborted) onLost();
  try {
    return await Promise.race([cut, work(controller.signal)]);
  } finally {
    cancelTimer();
    life.lost.signal.removeEventListener('abort', onLost);
    signal?.removeEventListener('abort', onLeave);
  }
}
