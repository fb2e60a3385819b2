/** When the next request may begin: not before the delay after the last one, and not while the backend asked for a pause. */
export class Pace {
  readonly #delayMs: number;
  #nextStartMs = Number.NEGATIVE_INFINITY;
  #pausedUntilMs = Number.NEGATIVE_INFINITY;
  #heldUntilMs = Number.NEGATIVE_INFINITY;

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  get readyAtMs(): number {
    return Math.max(this.#nextStartMs, this.#pausedUntilMs, this.#heldUntilMs);
  }

  onStart(nowMs: number): void {
    this.#nextStartMs = nowMs + this.#delayMs;
  }

  /** Nothing begins before `untilMs`. True where that is later than was known. */
  pauseUntil(untilMs: number): boolean {
    if (untilMs <= this.#pausedUntilMs) return false;
    this.#pausedUntilMs = untilMs;
    return true;
  }

  /** Nothing begins before `untilMs` by our own choice, which {@link release} takes back. */
  holdUntil(untilMs: number): void {
    this.#heldUntilMs = Math.max(this.#heldUntilMs, untilMs);
  }

  release(): void {
    this.#heldUntilMs = Number.NEGATIVE_INFINITY;
  }
}
