import type {GenerationProgress} from './events.js';
import type {Decision} from './workshop.js';

/** Counts what a sitting decides, and how fast. */
export class Tally {
  readonly #verdicts = {kept: 0, rejected: 0, failed: 0};
  readonly #reasons = new Map<string, number>();
  readonly #begin: number;

  /** `total` phrases are to be decided; `now` gives milliseconds of a clock that never jumps. */
  constructor(
    private readonly total: number,
    private readonly now: () => number,
  ) {
    this.#begin = now();
  }

  count({verdict, reasons}: Decision): void {
    this.#verdicts[verdict] += 1;
    if (verdict === 'kept') return;
    for (const reason of reasons) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  /** A phrase that was kept is decided once more: it is no further decision, and may be a refusal now. */
  countAgain({verdict, reasons}: Decision): void {
    if (verdict === 'kept') return;
    this.#verdicts.kept = Math.max(0, this.#verdicts.kept - 1);
    this.#verdicts[verdict] += 1;
    for (const reason of reasons) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  get decided(): number {
    const {kept, rejected, failed} = this.#verdicts;
    return kept + rejected + failed;
  }

  get refused(): number {
    return this.#verdicts.rejected + this.#verdicts.failed;
  }

  /** Rule name → how many phrases it was held against, most first. */
  get reasons(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#reasons].sort(([, a], [, b]) => b - a));
  }

  progress(): GenerationProgress {
    const seconds = (this.now() - this.#begin) / 1000;
    const clipsPerSecond = seconds > 0 ? this.decided / seconds : 0;
    const secondsLeft = clipsPerSecond > 0 ? (this.total - this.decided) / clipsPerSecond : 0;
    return {decided: this.decided, total: this.total, ...this.#verdicts, clipsPerSecond, secondsLeft};
  }
}
