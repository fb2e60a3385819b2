// The same choice without its two ideas (units as numbers, and lazy greedy): for comparing, by benches and by tests.

/**
 * Greedy as it is usually written: units are strings, counted in a Map, and every candidate is looked at for every choice.
 * @param {readonly any[]} candidates in the order that decides between equals
 * @param {number} count
 * @param {number} examplesPerUnit
 * @param {any} parts `diphones`, `wordsOf`, `worthOfNext`, `worthOfSort`, `bucketOf`, `lengthBuckets`, `phraseKinds`
 * @returns {any[]} the chosen candidates
 */
export function plainGreedy(candidates, count, examplesPerUnit, parts) {
  const open = new Map(candidates.map(candidate => [candidate, unitsOf(candidate, parts)]));
  const examples = new Map();
  const chosen = [];
  const next = ([sort, unit]) => parts.worthOfNext(sort, examples.get(unit) ?? 0, examplesPerUnit);
  while (chosen.length < count && open.size > 0) {
    const balance = balanceOf(chosen, parts);
    let [best, most] = [undefined, -1];
    for (const [candidate, units] of open) {
      let worth = balance(candidate);
      for (const unit of units) worth += next(unit);
      if (worth > most) [best, most] = [candidate, worth];
    }
    if (!chosen.some(other => isNear(best, other, parts))) {
      chosen.push(best);
      for (const [, unit] of open.get(best)) examples.set(unit, (examples.get(unit) ?? 0) + 1);
    }
    open.delete(best);
  }
  return chosen;
}

/**
 * Greedy on the same index as ours: every candidate is looked at for every choice.
 * @param {any} pool a CoverPool
 * @param {number} count
 * @param {(candidate: number) => void} onTaken
 */
export function scanGreedily(pool, count, onTaken) {
  const open = Array.from({length: pool.size}, (_none, candidate) => candidate);
  for (let taken = 0; taken < count && open.length > 0; ) {
    let [best, most] = [-1, -1];
    for (const candidate of open) {
      const worth = pool.worthOfUnits(candidate) + pool.worthOfGroup(pool.groupOf(candidate));
      if (worth > most) [best, most] = [candidate, worth];
    }
    open.splice(open.indexOf(best), 1);
    if (pool.isNearDuplicate(best)) continue;
    pool.take(best);
    onTaken(best);
    taken += 1;
  }
}

function unitsOf({units, spokenText}, {diphones, wordsOf}) {
  const pairs = diphones(units);
  const found = new Map();
  for (const [place, pair] of pairs.entries()) {
    found.set(`diphone ${pair}`, 'diphone');
    const [, shared] = pair.split(' ');
    const following = pairs[place + 1];
    if (shared !== '#' && following !== undefined) found.set(`triphone ${pair} ${following.split(' ')[1]}`, 'triphone');
  }
  for (const word of wordsOf(spokenText)) found.set(`word ${word}`, 'word');
  return [...found].map(([unit, sort]) => [sort, unit]);
}

function balanceOf(chosen, {worthOfSort, bucketOf, lengthBuckets, phraseKinds}) {
  const lengths = lengthBuckets.map(({share}, bucket) =>
    worthOfSort(chosen.filter(({words}) => bucketOf(words) === bucket).length, share),
  );
  const kinds = Object.fromEntries(
    phraseKinds.map(({kind, share}) => [kind, worthOfSort(chosen.filter(one => one.kind === kind).length, share)]),
  );
  return ({words, kind}) => lengths[bucketOf(words)] + kinds[kind];
}

/** More than 0.8 of the word 3-grams are the same. */
function isNear(a, b, parts) {
  const [ofA, ofB] = [gramsOf(a, parts), gramsOf(b, parts)];
  const both = [...ofA].filter(gram => ofB.has(gram)).length;
  return both / (ofA.size + ofB.size - both) > 0.8;
}

function gramsOf({spokenText}, {wordsOf}) {
  const words = wordsOf(spokenText);
  if (words.length < 3) return new Set([words.join(' ')]);
  return new Set(Array.from({length: words.length - 2}, (_none, at) => words.slice(at, at + 3).join(' ')));
}
