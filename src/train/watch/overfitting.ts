type Losses = Readonly<Record<string, number | null>>;

/** Validations after the least loss that it takes to say so. */
const patience = 5;
/** By how much the last of them have to be above the least, as a share: losses of few clips scatter by less. */
const rise = 0.03;

/** Notices when a voice begins to learn its clips by heart: it gets better at those, and worse at those that were kept back. */
export class OverfittingWatch {
  readonly #seen: {readonly epoch: number; readonly unheard: number; readonly learned: number}[] = [];
  #isTold = false;

  /**
   * Takes an epoch in. Gives the epoch that was best at clips that were kept back, once in a training: when there are five validations after
   * it, the last three are 3 % above it in the mean, and the loss of the learned clips fell meanwhile.
   */
  add(epoch: number, {val_mel: unheard, train_mel: learned}: Losses): number | undefined {
    if (typeof unheard !== 'number' || typeof learned !== 'number' || this.#isTold) return undefined;
    this.#seen.push({epoch, unheard, learned});
    const best = this.#seen.reduce((least, each) => (each.unheard < least.unheard ? each : least));
    const later = this.#seen.slice(this.#seen.indexOf(best) + 1);
    if (later.length < patience) return undefined;
    const last = later.slice(-3);
    const isWorse = mean(last.map(each => each.unheard)) > best.unheard * (1 + rise);
    const isLearning = mean(last.map(each => each.learned)) < best.learned;
    if (!isWorse || !isLearning) return undefined;
    this.#isTold = true;
    return best.epoch;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
