import FlatQueue from 'flatqueue';
import type {CoverPool} from './cover-pool.js';

/**
 * Takes up to `count` candidates, each time the one that is worth most then (of equals the first), and calls back after each. Near
 * duplicates of a taken text are dropped. Lazy greedy (Minoux 1978): worth only falls as others are taken, so what was computed
 * long ago is a bound, and only the best by that bound has to be looked at again. The result is that of plain greedy.
 *
 * A queue for each group, because one taken phrase makes its whole group worth less: in one queue every bound would be stale.
 */
export function takeLazily(pool: CoverPool, count: number, onTaken: (candidate: number) => void): void {
  const keyOf = (candidate: number) => (mostWorth - pool.worthOfUnits(candidate)) * pool.size + candidate;
  const queues = Array.from({length: pool.groups}, () => new FlatQueue());
  for (let candidate = 0; candidate < pool.size; candidate += 1) {
    queues[pool.groupOf(candidate)]?.push(candidate, keyOf(candidate));
  }
  for (let taken = 0; taken < count; ) {
    const queue = bestQueue(queues, pool);
    const bound = queue?.peekValue();
    const candidate = queue?.pop();
    if (queue === undefined || candidate === undefined) return;
    const key = keyOf(candidate);
    if (key !== bound) {
      queue.push(candidate, key);
    } else if (!pool.isNearDuplicate(candidate)) {
      pool.take(candidate);
      onTaken(candidate);
      taken += 1;
    }
  }
}

/** Worth is below it, and keys of a million candidates below 2⁵³. */
const mostWorth = 2 ** 32;

/** The queue whose first candidate is best by its bound; undefined when all are empty. */
function bestQueue(queues: readonly FlatQueue[], pool: CoverPool): FlatQueue | undefined {
  let best: FlatQueue | undefined;
  let bestKey = Number.POSITIVE_INFINITY;
  for (const [group, queue] of queues.entries()) {
    const first = queue.peekValue();
    if (first === undefined) continue;
    const key = first - pool.worthOfGroup(group) * pool.size;
    if (key < bestKey) [best, bestKey] = [queue, key];
  }
  return best;
}
