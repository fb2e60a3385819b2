/** Why a breaker opens. */
export type BreakerReason = {readonly failures: number; readonly of: number};

const mostInARow = 10;
const windowSize = 20;
const mostInWindow = 10;

/**
 * Notices that a backend is failing as a whole and not at single texts: ten failures in a row, or ten of the last twenty
 * answers. Refusals (4xx) are no failures and are not told to it: they say nothing about the engine.
 */
export class Breaker {
  #inARow = 0;
  /** The latest answers, true for a failure. */
  #window: boolean[] = [];

  onSuccess(): void {
    this.#inARow = 0;
    this.#push(false);
  }

  /** The reason to open, when this failure is one too many. */
  onFailure(): BreakerReason | undefined {
    this.#inARow += 1;
    this.#push(true);
    if (this.#inARow >= mostInARow) return {failures: this.#inARow, of: this.#inARow};
    const failures = this.#window.filter(Boolean).length;
    return this.#window.length === windowSize && failures >= mostInWindow ? {failures, of: windowSize} : undefined;
  }

  /** Forgets everything: the backend is back. */
  reset(): void {
    this.#inARow = 0;
    this.#window = [];
  }

  #push(isFailure: boolean): void {
    this.#window.push(isFailure);
    if (this.#window.length > windowSize) this.#window.shift();
  }
}
