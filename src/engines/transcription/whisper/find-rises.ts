/**
 * Where each of some rows rises from low to high, at places that never go back: row k has been low before `rises[k]` and is high from
 * there on. Values of a row stand for the same moments as those of the others, in the order of time; its last is high.
 *
 * A rise is the split that has most above the middle of a row behind it and most below before it; the order among the rows is kept by
 * dynamic programming, so that a row that says little is placed by its neighbours. The place is between two moments, by the line that
 * joins them: 2.5 lies in the middle of the third and the fourth. 0 where a row is high from the first moment on.
 */
export function findRises(rows: readonly (readonly number[])[]): readonly number[] {
  const count = rows[0]?.length ?? 0;
  const middles = rows.map(row => (Math.min(...row) + (row[count - 1] ?? 0)) / 2);
  const splits = orderedSplits(rows, middles, count);
  return rows.map((row, at) => crossing(row, middles[at] as number, splits[at] as number));
}

/** For each row the index of its first high moment, in rising order, such that the sum of what lies above the middles is greatest. */
function orderedSplits(
  rows: readonly (readonly number[])[],
  middles: readonly number[],
  count: number,
): readonly number[] {
  const choices: number[][] = [];
  let best = new Array<number>(count).fill(0);
  for (const [at, row] of rows.entries()) {
    const gains = gainsOf(row, middles[at] as number);
    const chosen: number[] = [];
    const totals: number[] = [];
    let before = 0;
    for (let split = 0; split < count; split += 1) {
      if ((best[split] as number) > (best[before] as number)) before = split;
      chosen.push(before);
      totals.push((best[before] as number) + (gains[split] as number));
    }
    choices.push(chosen);
    best = totals;
  }
  let split = best.indexOf(Math.max(...best));
  const splits: number[] = [];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    splits.unshift(split);
    // What this row chose for the one before it.
    split = choices[at]?.[split] ?? 0;
  }
  return splits;
}

/** For each split, the sum of what lies above the middle from there on. */
function gainsOf(row: readonly number[], middle: number): readonly number[] {
  const gains = new Array<number>(row.length);
  let sum = 0;
  for (let at = row.length - 1; at >= 0; at -= 1) {
    sum += (row[at] as number) - middle;
    gains[at] = sum;
  }
  return gains;
}

function crossing(row: readonly number[], middle: number, split: number): number {
  if (split === 0) return 0;
  const before = row[split - 1] as number;
  const after = row[split] as number;
  // A row placed by its neighbours need not cross its middle here.
  const share = after > before ? (middle - before) / (after - before) : 0.5;
  return split - 1 + Math.min(1, Math.max(0, share));
}
