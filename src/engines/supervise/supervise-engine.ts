import {ChatterpipeError} from '../../base/error.js';
import {startStopwatch} from '../../io/stopwatch.js';
import type {EngineReadiness, SpeechEngine, SpeechOrder} from '../speech-engine.js';
import {beginLife, type EngineLife, runWithin} from './engine-life.js';
import {isEngineFailure} from './is-engine-failure.js';
import {closeWithin, openProbed, probe} from './probe.js';
import {createRestarts} from './restarts.js';
import {type ResolvedSupervision, resolveSupervision, type SupervisionOptions} from './supervision-options.js';

/** Failures one after another that count as a loss where there is no text to ask it with. */
const mostFailures = 3;

/**
 * Opens an engine and watches over it: one that crashes, hangs, or fails at a text that it could speak before is closed and opened
 * again, with a growing wait; after `mostRestarts` in a row it is left down. While it is down, orders are refused with BACKEND_BUSY
 * and `readiness` says why; what it was speaking fails with BACKEND_FAILED. Speakers that were added are gone with a lost engine:
 * `speakers()` tells. Throws what `open` throws the first time.
 */
export async function superviseEngine(options: SupervisionOptions): Promise<SpeechEngine> {
  const resolved = resolveSupervision(options);
  return new Supervisor(resolved, await resolved.open());
}

class Supervisor implements SpeechEngine {
  readonly name: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly languageHint?: string;
  readonly clones: boolean;
  readonly isRobot: boolean;
  readonly isRepeatable: boolean;
  readonly changesSpeed: boolean;
  readonly concurrency: number;
  readonly #options: ResolvedSupervision;
  readonly #restarts: ReturnType<typeof createRestarts>;
  #life: EngineLife | undefined;
  #speakers: ReturnType<SpeechEngine['speakers']>;
  #down: Exclude<EngineReadiness, {isReady: true}> | undefined;
  #lastGood: SpeechOrder | undefined;
  readonly #closed = new AbortController();

  constructor(options: ResolvedSupervision, engine: SpeechEngine) {
    this.#options = options;
    this.#restarts = createRestarts(options);
    this.name = engine.name;
    this.version = engine.version;
    this.languages = engine.languages;
    if (engine.languageHint !== undefined) this.languageHint = engine.languageHint;
    this.clones = engine.clones;
    this.isRobot = engine.isRobot;
    this.isRepeatable = engine.isRepeatable;
    this.changesSpeed = engine.changesSpeed;
    this.concurrency = engine.concurrency;
    this.#speakers = engine.speakers();
    this.#begin(engine);
  }

  speakers(): ReturnType<SpeechEngine['speakers']> {
    this.#speakers = this.#life?.engine.speakers() ?? this.#speakers;
    return this.#speakers;
  }

  readiness(): EngineReadiness {
    return this.#down ?? this.#life?.engine.readiness?.() ?? {isReady: true};
  }

  addSpeaker(reference: Parameters<SpeechEngine['addSpeaker']>[0]): ReturnType<SpeechEngine['addSpeaker']> {
    return this.#run(undefined, engine => engine.addSpeaker(reference));
  }

  async removeSpeaker(id: string): Promise<void> {
    await this.#life?.engine.removeSpeaker?.(id);
  }

  async speak(order: SpeechOrder, signal?: AbortSignal): ReturnType<SpeechEngine['speak']> {
    const pcm = await this.#run(signal, (engine, cut) => engine.speak(order, cut));
    this.#lastGood = order;
    return pcm;
  }

  async close(): Promise<void> {
    const life = this.#life;
    this.#life = undefined;
    const stopped = new ChatterpipeError('STOPPED', `The engine ${this.name} is closed.`);
    this.#closed.abort(stopped);
    life?.lost.abort(stopped);
    await life?.engine.close();
  }

  async #run<T>(
    signal: AbortSignal | undefined,
    work: (engine: SpeechEngine, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const life = this.#life;
    if (life === undefined) throw this.#notNow();
    const tookMs = startStopwatch();
    const {hangMs} = this.#options;
    const mostMs = Math.max(1, hangMs - life.fruitlessMs);
    const onTimeUp = (): void => this.#lose(life, `it finished nothing within ${secondsOf(hangMs)} s`);
    try {
      const result = await runWithin(life, cut => work(life.engine, cut), {signal, mostMs, onTimeUp});
      life.fruitlessMs = 0;
      life.failures = 0;
      return result;
    } catch (error) {
      if (life.lost.signal.aborted) throw life.lost.signal.reason;
      if (signal?.aborted) this.#countFruitless(life, tookMs());
      if (signal?.aborted || !isEngineFailure(error)) throw error;
      await this.#doubt(life, error);
      throw failed(this.name, error);
    }
  }

  /** A client that leaves says nothing of the engine; many that leave before anything is finished do. */
  #countFruitless(life: EngineLife, ms: number): void {
    const {hangMs} = this.#options;
    life.fruitlessMs += ms;
    if (life.fruitlessMs >= hangMs) this.#lose(life, `it finished nothing within ${secondsOf(hangMs)} s`);
  }

  /** One text may be at fault, or the process: a text that is known to be good tells. Asked once for all that failed together. */
  #doubt(life: EngineLife, cause: unknown): Promise<void> {
    life.failures += 1;
    life.doubt ??= this.#examine(life, cause).finally(() => {
      life.doubt = undefined;
    });
    return life.doubt;
  }

  async #examine(life: EngineLife, cause: unknown): Promise<void> {
    const answer = await probe(life, this.#lastGood, this.#options.probeMs);
    if (answer === 'sound') life.failures = 0;
    if (answer === 'unknown' && life.failures < mostFailures) return;
    if (answer !== 'sound') this.#lose(life, `it fails at texts that it could speak before (${wordsOf(cause)})`);
  }

  #begin(engine: SpeechEngine): void {
    const life = beginLife(engine);
    this.#life = life;
    this.#down = undefined;
    engine.ended?.then(
      cause => this.#lose(life, `it ended by itself (${wordsOf(cause)})`),
      cause => this.#lose(life, `it ended by itself (${wordsOf(cause)})`),
    );
  }

  #lose(life: EngineLife, why: string): void {
    if (this.#life !== life) return;
    this.#life = undefined;
    this.#setDown(`The engine ${this.name} is being restarted: ${why}.`);
    life.lost.abort(failed(this.name, new Error(why)));
    void closeWithin(life.engine, this.#options.closeMs);
    void this.#restart(life.upMs(), why);
  }

  async #restart(upMs: number, why: string): Promise<void> {
    const {onEvent} = this.#options;
    let reason = why;
    this.#restarts.afterLife(upMs);
    for (;;) {
      const waitMs = this.#restarts.nextWaitMs();
      if (waitMs === undefined) break;
      onEvent({type: 'lost', message: `The engine ${this.name} was lost: ${reason}. It is started again.`});
      this.#setDown(`The engine ${this.name} is being restarted: ${reason}.`, waitMs);
      await this.#restarts.wait(waitMs, this.#closed.signal);
      if (this.#closed.signal.aborted) return;
      try {
        const engine = await openProbed(this.#options, this.#lastGood);
        if (this.#closed.signal.aborted) return void (await closeWithin(engine, this.#options.closeMs));
        this.#begin(engine);
        onEvent({type: 'restarted', message: `The engine ${this.name} speaks again.`});
        return;
      } catch (error) {
        reason = wordsOf(error);
      }
    }
    const message = `The engine ${this.name} was lost ${this.#options.mostRestarts + 1} times in a row and is left down: ${reason}.`;
    this.#setDown(`${message} Whoever runs the server must mend it and start the server again.`, 60_000);
    onEvent({type: 'gave-up', message: `${message} Mend it and start the server again.`});
  }

  #setDown(reason: string, waitMs = 1000): void {
    this.#down = {isReady: false, reason, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000))};
  }

  #notNow(): ChatterpipeError {
    if (this.#down === undefined || this.#closed.signal.aborted) return this.#closed.signal.reason;
    const {reason, retryAfterSeconds} = this.#down;
    return new ChatterpipeError('BACKEND_BUSY', reason, {
      hint: 'Ask again later.',
      details: {retryAfterSeconds, wireCode: 'engine_down'},
    });
  }
}

function failed(name: string, cause: unknown): ChatterpipeError {
  return new ChatterpipeError('BACKEND_FAILED', `The engine ${name} failed: ${wordsOf(cause)}.`, {
    hint: 'It is looked after; see /health/ready.',
    cause,
  });
}

function wordsOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
}

function secondsOf(ms: number): string {
  return String(Math.round(ms / 100) / 10);
}
