/** How one backend has done so far. */
export type BackendFigures = {
  /** Without password. */
  readonly address: string;
  /** `working`, or `down` while it is only asked whether it is back, or `left-out` when it is not asked any more. */
  readonly state: 'working' | 'down' | 'left-out';
  /** Whole answers. */
  readonly clips: number;
  /** Requests that failed, and texts that it refused. */
  readonly failures: number;
  /** Answers a second, from its first request to its last answer; 0 before that. */
  readonly clipsPerSecond: number;
  /** What it needed for a second of speech, of all its answers together; null before the first. */
  readonly secondsPerSpeechSecond: number | null;
};

/** Keeps the books of one backend. Times in milliseconds of one clock. */
export class AnswerCounts {
  #clips = 0;
  #answerMs = 0;
  #failures = 0;
  #tookMs = 0;
  #speechSeconds = 0;
  #firstStartMs: number | undefined;
  #lastEndMs = 0;

  onAnswer(startedAtMs: number, nowMs: number, speechSeconds: number): void {
    this.#firstStartMs ??= startedAtMs;
    this.#lastEndMs = nowMs;
    this.#clips += 1;
    this.#answerMs += nowMs - startedAtMs;
    if (speechSeconds <= 0) return;
    this.#tookMs += nowMs - startedAtMs;
    this.#speechSeconds += speechSeconds;
  }

  onFailure(startedAtMs: number): void {
    this.#firstStartMs ??= startedAtMs;
    this.#failures += 1;
  }

  /** Of all answers; undefined before the first. */
  get meanAnswerMs(): number | undefined {
    return this.#clips > 0 ? this.#answerMs / this.#clips : undefined;
  }

  /** The figures so far, without those that others know. */
  get figures(): Omit<BackendFigures, 'address' | 'state'> {
    const seconds = (this.#lastEndMs - (this.#firstStartMs ?? this.#lastEndMs)) / 1000;
    return {
      clips: this.#clips,
      failures: this.#failures,
      clipsPerSecond: seconds > 0 ? this.#clips / seconds : 0,
      secondsPerSpeechSecond: this.#speechSeconds > 0 ? this.#tookMs / 1000 / this.#speechSeconds : null,
    };
  }
}
