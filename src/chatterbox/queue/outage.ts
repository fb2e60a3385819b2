/** How long nothing has succeeded. It begins with the first failure after a success, not with the silence of an idle queue. */
export class Outage {
  readonly #mostMs: number;
  #sinceMs: number | undefined;

  constructor(mostMs: number) {
    this.#mostMs = mostMs;
  }

  onSuccess(): void {
    this.#sinceMs = undefined;
  }

  /** A request that began at `startedAtMs` failed. */
  onFailure(startedAtMs: number): void {
    this.#sinceMs ??= startedAtMs;
  }

  lastedMs(nowMs: number): number {
    return this.#sinceMs === undefined ? 0 : nowMs - this.#sinceMs;
  }

  /** How long it may still last; 0 when it has lasted too long. */
  leftMs(nowMs: number): number {
    return this.#sinceMs === undefined ? Number.POSITIVE_INFINITY : Math.max(0, this.#mostMs - this.lastedMs(nowMs));
  }
}
