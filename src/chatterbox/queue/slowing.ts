/** That a backend needs more and more time for the same work: seconds for each second of speech, then and now. */
export type Slowing = {readonly from: number; readonly to: number; readonly answers: number};

/** Answers are looked at in blocks; a block's median does not mind a few odd clips. */
const blockSize = 25;
const blocksHeld = 8;
/** Of all pairs of blocks, so many have to be in rising order … */
const risingShare = 0.9;
/** … and no step from a block to the next may be more of the growth than this: a jump that lasts is no steady growth. */
const mostOfOneStep = 0.6;
/** Less growth than this over the blocks that are held is nothing to restart a server for. */
const leastGrowth = 1.25;
/** It is said again when it has become so many times worse than when it was said last. */
const sayAgainFactor = 2;

/**
 * Notices a backend whose time for a second of speech grows with every answer, as where hooks or memory leak (ChatterBox's multilingual
 * model adds a hook to each layer with each call: 8,500 clips took 50 hours and not 4.5). The last 200 answers are looked at, in blocks
 * of 25: nearly all pairs of block medians must rise (Kendall's tau of at least 0.8), no single step may make most of the growth, and the line through them (Theil and Sen's slope) must grow by a
 * quarter from the first block to the last. A leak of less than about 0.15 % an answer is below that.
 */
export class SlowingWatch {
  #block: number[] = [];
  #medians: number[] = [];
  #said = 0;

  /** An answer with `speechSeconds` of speech took `tookSeconds`. Gives what is to be said, now and then. */
  onAnswer(tookSeconds: number, speechSeconds: number): Slowing | undefined {
    if (speechSeconds <= 0) return undefined;
    this.#block.push(tookSeconds / speechSeconds);
    if (this.#block.length < blockSize) return undefined;
    this.#medians = [...this.#medians, median(this.#block)].slice(-blocksHeld);
    this.#block = [];
    return this.#medians.length === blocksHeld ? this.#judge() : undefined;
  }

  /** What comes now cannot be compared with what came: another number of requests at once, or another process. */
  reset(): void {
    this.#block = [];
    this.#medians = [];
  }

  #judge(): Slowing | undefined {
    const {slope, rising} = trendOf(this.#medians);
    const middle = median(this.#medians);
    const half = (slope * (blocksHeld - 1)) / 2;
    const [from, to] = [middle - half, middle + half];
    const isSteady = rising >= risingShare && largestStep(this.#medians) <= mostOfOneStep;
    if (!isSteady || to < from * leastGrowth || to < this.#said * sayAgainFactor) return undefined;
    this.#said = to;
    return {from: Math.max(0, from), to, answers: blockSize * blocksHeld};
  }
}

/** The median of the slopes of all pairs (Sen 1968), a block being 1, and the share of pairs that rise. */
function trendOf(values: readonly number[]): {slope: number; rising: number} {
  const slopes = values.flatMap((value, at) => values.slice(at + 1).map((later, by) => (later - value) / (by + 1)));
  return {slope: median(slopes), rising: slopes.filter(slope => slope > 0).length / slopes.length};
}

/** As a share of the growth from the first to the last. */
function largestStep(values: readonly number[]): number {
  const steps = values.slice(1).map((value, at) => value - (values[at] as number));
  return Math.max(...steps) / ((values.at(-1) as number) - (values[0] as number));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
