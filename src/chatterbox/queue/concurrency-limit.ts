/** A change of how many requests may be under way. */
export type LimitChange = {readonly from: number; readonly to: number; readonly reason: 'busy' | 'slow' | 'recovered'};

/** An answer is slow when it takes this many times as long for its text as in the best window so far. */
const slowFactor = 2.5;
/** Answers quicker than this on average are never slow: there the noise of a busy machine is larger than any load. */
const leastSlowMs = 500;
/** Less than this of the time before means that fewer requests at once did help. */
const helpFactor = 0.85;
/** Characters that stand for what a request costs whatever its length. */
const overheadCharacters = 10;

/**
 * How many requests may be under way: `workers` at first; halved when the backend says that it is busy, does not answer in
 * time, or becomes slow; raised by one after each good window of answers, never above `workers` (AIMD, as TCP does). A backend that is slow for another reason does not get faster by being asked less: then the new pace
 * becomes the measure.
 */
export class ConcurrencyLimit {
  readonly #workers: number;
  #current: number;
  #changedAtMs = Number.NEGATIVE_INFINITY;
  #window: {readonly pace: number; readonly tookMs: number}[] = [];
  #best = Number.POSITIVE_INFINITY;
  /** The pace at which the limit was lowered for slowness, until it is known whether that helped. */
  #slowPace: number | undefined;

  constructor(workers: number) {
    this.#workers = workers;
    this.#current = workers;
  }

  get current(): number {
    return this.#current;
  }

  /** A request begun at `startedAtMs` was turned away, or timed out. One cut for all that had begun before the last one. */
  onBusy(startedAtMs: number, nowMs: number): LimitChange | undefined {
    if (startedAtMs < this.#changedAtMs) return undefined;
    this.#slowPace = undefined;
    return this.#change(Math.floor(this.#current / 2), nowMs, 'busy');
  }

  /** A request for `characters` of text succeeded. */
  onAnswer(startedAtMs: number, tookMs: number, characters: number, nowMs: number): LimitChange | undefined {
    if (startedAtMs < this.#changedAtMs) return undefined;
    this.#window.push({pace: tookMs / (characters + overheadCharacters), tookMs});
    if (this.#window.length < Math.max(8, 2 * this.#current)) return undefined;
    const pace = mean(this.#window.map(one => one.pace));
    const mayBeSlow = mean(this.#window.map(one => one.tookMs)) >= leastSlowMs;
    this.#window = [];
    return this.#judge(pace, mayBeSlow, nowMs);
  }

  #judge(pace: number, mayBeSlow: boolean, nowMs: number): LimitChange | undefined {
    const hadSlowPace = this.#slowPace;
    this.#slowPace = undefined;
    if (hadSlowPace !== undefined && pace > hadSlowPace * helpFactor) this.#best = pace;
    this.#best = Math.min(this.#best, pace);
    if (mayBeSlow && pace > this.#best * slowFactor && this.#current > 1) {
      this.#slowPace = pace;
      return this.#change(Math.floor(this.#current / 2), nowMs, 'slow');
    }
    return this.#change(this.#current + 1, nowMs, 'recovered');
  }

  #change(to: number, nowMs: number, reason: LimitChange['reason']): LimitChange | undefined {
    const from = this.#current;
    this.#current = Math.min(this.#workers, Math.max(1, to));
    if (this.#current === from) return undefined;
    this.#changedAtMs = nowMs;
    this.#window = [];
    return {from, to: this.#current, reason};
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
