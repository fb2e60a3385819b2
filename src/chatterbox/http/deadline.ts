import type {Phase} from '../backend-error.js';

/** Why an exchange was cut from our side. */
export type CutReason =
  | {readonly kind: 'stopped'; readonly reason: unknown}
  | {readonly kind: 'timeout'; readonly phase: Phase; readonly limitMs: number; readonly isTotal: boolean};

/** The time limits of one exchange and the caller's signal, as one signal. */
export type Deadline = {
  readonly signal: AbortSignal;
  /** Why the signal fired; undefined while it has not. */
  cut(): CutReason | undefined;
  /** Starts the limit of a phase anew, in place of the one before; nothing after the end. */
  enter(phase: Phase, limitMs: number): void;
  /** Leaves no timer and no listener behind. */
  end(): void;
};

/** Starts the total limit. `caller` stops the exchange at any time. */
export function startDeadline(totalMs: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let why: CutReason | undefined;
  let phase: Phase = 'connect';
  let phaseTimer: NodeJS.Timeout | undefined;
  let isOver = false;

  const cut = (reason: CutReason) => {
    why ??= reason;
    controller.abort();
  };
  const onStop = () => cut({kind: 'stopped', reason: caller?.reason});
  const totalTimer = setTimeout(() => cut({kind: 'timeout', phase, limitMs: totalMs, isTotal: true}), totalMs);
  if (caller?.aborted === true) onStop();
  caller?.addEventListener('abort', onStop, {once: true});

  return {
    signal: controller.signal,
    cut: () => why,
    enter(next, limitMs) {
      if (isOver) return;
      phase = next;
      clearTimeout(phaseTimer);
      phaseTimer = setTimeout(() => cut({kind: 'timeout', phase: next, limitMs, isTotal: false}), limitMs);
    },
    end() {
      isOver = true;
      clearTimeout(phaseTimer);
      clearTimeout(totalTimer);
      caller?.removeEventListener('abort', onStop);
    },
  };
}
