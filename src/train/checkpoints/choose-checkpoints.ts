import type {Checkpoint} from './checkpoint.js';

/** How good a checkpoint is: an audition where there was one, else the loss on clips that were kept back, else how long it has learned. */
export type Score = {
  readonly by: 'audition' | 'loss' | 'age';
  /** Higher is better; comparable only with scores of the same kind. */
  readonly value: number;
};

/** Gives the score of an audition by the SHA-256 of its checkpoint; undefined where it had none. */
export type AuditionScores = (sha256: string) => number | undefined;

/** The score of one checkpoint. */
export function scoreOf({losses, sha256, step}: Checkpoint, auditions: AuditionScores): Score {
  const audition = auditions(sha256);
  if (audition !== undefined) return {by: 'audition', value: audition};
  const mel = losses['val_mel'];
  return typeof mel === 'number' ? {by: 'loss', value: -mel} : {by: 'age', value: step};
}

/** The best checkpoint: auditions decide where there are any, then losses, then the latest. Undefined of none. */
export function bestCheckpoint(
  checkpoints: readonly Checkpoint[],
  auditions: AuditionScores,
): {readonly checkpoint: Checkpoint; readonly score: Score} | undefined {
  const scored = checkpoints.map(checkpoint => ({checkpoint, score: scoreOf(checkpoint, auditions)}));
  for (const by of ['audition', 'loss', 'age'] as const) {
    const comparable = scored.filter(({score}) => score.by === by);
    if (comparable.length > 0)
      return comparable.reduce((best, one) => (one.score.value > best.score.value ? one : best));
  }
  return undefined;
}

/** Checkpoints beside the best and the last that stay, spread over the training. */
const inBetween = 2;

/** Which checkpoints may go: all but the best, the last, and a few in between. */
export function checkpointsToDrop(
  checkpoints: readonly Checkpoint[],
  auditions: AuditionScores,
): readonly Checkpoint[] {
  const inOrder = [...checkpoints].sort((a, b) => a.step - b.step);
  const last = inOrder.at(-1);
  if (last === undefined) return [];
  const kept = new Set<Checkpoint>([last]);
  const best = bestCheckpoint(inOrder, auditions)?.checkpoint;
  if (best !== undefined) kept.add(best);
  for (let place = 1; place <= inBetween; place += 1) {
    const wanted = (last.step * place) / (inBetween + 1);
    kept.add(inOrder.reduce((near, one) => (Math.abs(one.step - wanted) < Math.abs(near.step - wanted) ? one : near)));
  }
  return inOrder.filter(checkpoint => !kept.has(checkpoint));
}

/**
 * Whether scores stopped getting better: the best of those of the newest kind is `patience` or more rounds old. Scores that only say
 * how long was learned never do.
 */
export function isPastBest(scores: readonly Score[], patience: number): boolean {
  const by = scores.at(-1)?.by;
  if (by === undefined || by === 'age') return false;
  const values = scores.filter(score => score.by === by).map(({value}) => value);
  const best = values.indexOf(Math.max(...values));
  return values.length - 1 - best >= patience;
}
