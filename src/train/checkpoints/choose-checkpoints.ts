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

/** Checkpoints beside the best and the last that stay. */
const usualInBetween = 2;

/** What beside the scores decides which checkpoints stay. */
export type Keeping = {
  /** How many stay beside the best and the last (2). */
  readonly inBetween?: number;
  /** The paths of those that are being read. */
  readonly held?: readonly (string | undefined)[];
};

/**
 * Which checkpoints may go: all but the best, the last, and a few in between: the next best by audition, then those that lie spread over the
 * training.
 */
export function checkpointsToDrop(
  checkpoints: readonly Checkpoint[],
  auditions: AuditionScores,
  {inBetween = usualInBetween, held = []}: Keeping = {},
): readonly Checkpoint[] {
  const inOrder = [...checkpoints].sort((a, b) => a.step - b.step);
  const last = inOrder.at(-1);
  if (last === undefined) return [];
  const kept = new Set<Checkpoint>([last]);
  const best = bestCheckpoint(inOrder, auditions)?.checkpoint;
  if (best !== undefined) kept.add(best);
  const others = inOrder.filter(checkpoint => !kept.has(checkpoint));
  const runnersUp = byAudition(others, auditions).slice(0, inBetween);
  for (const one of runnersUp) kept.add(one);
  for (let place = 1; place <= inBetween - runnersUp.length; place += 1) {
    const wanted = (last.step * place) / (inBetween - runnersUp.length + 1);
    kept.add(inOrder.reduce((near, one) => (Math.abs(one.step - wanted) < Math.abs(near.step - wanted) ? one : near)));
  }
  return inOrder.filter(checkpoint => !kept.has(checkpoint) && !held.includes(checkpoint.path));
}

/** Those that had an audition, the best first. */
function byAudition(checkpoints: readonly Checkpoint[], auditions: AuditionScores): readonly Checkpoint[] {
  return checkpoints
    .flatMap(checkpoint => {
      const score = auditions(checkpoint.sha256);
      return score === undefined ? [] : [{checkpoint, score}];
    })
    .sort((a, b) => b.score - a.score)
    .map(({checkpoint}) => checkpoint);
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
