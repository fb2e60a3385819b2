import fc from 'fast-check';
import {expect, test} from 'vitest';
import {diphones} from '../../../src/text/choice/diphones.js';
import {chooseRefill, type RefillOptions} from '../../../src/text/choice/restore-units.js';
import {seededOrder} from '../../../src/text/choice/seeded-order.js';
import {candidate, someCandidates} from './kit/made-candidates.js';

const usual: RefillOptions = {lost: [], covered: [], count: 5, cost: 'clips', examplesPerUnit: 5, seed: 1};

test('what was lost comes back first, however much else another phrase would bring', () => {
  const pool = [candidate('rich', 'klmn oprs tuvw.'), candidate('fits', 'zab.'), candidate('half', 'zak.')];
  const {chosen, stillMissing} = chooseRefill(pool, {...usual, lost: [candidate('lost', 'xzabx.')]});
  expect(chosen[0]).toBe('fits');
  expect(stillMissing).toEqual(['# x', 'b x', 'x #', 'x z']);
});

test('what the accepted clips have often enough was not lost', () => {
  const there = ['zab.', 'zab, ya.', 'ya zab.'].map((text, place) => candidate(`there${place}`, text));
  const pool = [candidate('often', 'zab du.'), candidate('rare', 'qe du.')];
  const options = {...usual, lost: [candidate('lost', 'zab qe.')], covered: there, count: 1};
  expect(chooseRefill(pool, {...options, examplesPerUnit: 3}).chosen).toEqual(['rare']);
});

test('neither the rejected text nor one nearly like it is asked for again', () => {
  const pool = [
    candidate('lost', 'abu ada duda.'),
    candidate('same', 'Abu ada duda?'),
    candidate('other', 'duda cuba.'),
  ];
  expect(chooseRefill(pool, {...usual, lost: [pool[0] ?? candidate('', '')]}).chosen).toEqual(['other']);
});

test('small refills begin larger ones, the order of candidates does not matter, and what is missing is named', () => {
  const parts = fc.tuple(someCandidates, fc.nat(6), fc.nat(6), fc.nat(12), fc.integer());
  fc.assert(
    fc.property(parts, ([all, losses, accepted, count, seed]) => {
      const lost = all.slice(0, losses);
      const covered = all.slice(losses, losses + accepted);
      const options = {...usual, lost, covered, count, seed};
      const refill = chooseRefill(all, options);
      expect(chooseRefill(seededOrder(all, seed + 1), options)).toEqual(refill);
      expect(chooseRefill(all, {...options, count: 3}).chosen.slice(0, count)).toEqual(refill.chosen.slice(0, 3));
      const chosen = all.filter(({id}) => refill.chosen.includes(id));
      expect(chosen.some(one => lost.includes(one) || covered.includes(one))).toBe(false);
      const there = new Set([...covered, ...chosen].flatMap(({units}) => diphones(units)));
      const gone = new Set(lost.flatMap(({units}) => diphones(units)).filter(pair => !there.has(pair)));
      expect(refill.stillMissing).toEqual([...gone].sort());
    }),
  );
});
