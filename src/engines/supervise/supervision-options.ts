import type {SpeechEngine} from '../speech-engine.js';

/** What happened to an engine, for whoever runs it. */
export type SupervisionEvent = {
  readonly type: 'lost' | 'restarted' | 'gave-up';
  /** One sentence or two, for people. */
  readonly message: string;
};

/** How an engine is watched over; only how it is opened must be said. */
export type SupervisionOptions = {
  /** Opens the engine; called again each time that it was lost. */
  readonly open: () => SpeechEngine | Promise<SpeechEngine>;
  /** How long it may work without finishing anything before it counts as hung, 300 s. */
  readonly hangMs?: number;
  /** How long it may take over a known good text, when it is in doubt or was just opened, 120 s. */
  readonly probeMs?: number;
  /** The wait before the first restart, 500 ms; each next one is twice as long, `mostBackoffMs` (30 s) at most. */
  readonly firstBackoffMs?: number;
  readonly mostBackoffMs?: number;
  /** Restarts in a row before it is left down, 5. */
  readonly mostRestarts?: number;
  /** After that long without a loss the row begins anew, 60 s. */
  readonly steadyMs?: number;
  /** How long a lost engine may take to close before it is left alone, 10 s. */
  readonly closeMs?: number;
  readonly onEvent?: (event: SupervisionEvent) => void;
};

/** Options with nothing left open. */
export type ResolvedSupervision = Required<SupervisionOptions>;

/** Fills in the defaults. */
export function resolveSupervision(options: SupervisionOptions): ResolvedSupervision {
  return Object.freeze({
    hangMs: 300_000,
    probeMs: 120_000,
    firstBackoffMs: 500,
    mostBackoffMs: 30_000,
    mostRestarts: 5,
    steadyMs: 60_000,
    closeMs: 10_000,
    onEvent: () => {},
    ...options,
  });
}
