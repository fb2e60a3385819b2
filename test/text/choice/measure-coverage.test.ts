import {expect, test} from 'vitest';
import {commonUnits, measureCoverage} from '../../../src/text/choice/measure-coverage.js';
import {referenceUnits} from '../../../src/text/choice/reference-units.js';
import {candidate} from './kit/made-candidates.js';

const chosen = [candidate('a', 'ab.'), candidate('b', 'ba ba!')];
const pool = [...chosen, candidate('c', 'cab?'), candidate('d', 'cab ca.')];

test('the reference is counted with repeats', () => {
  expect([...referenceUnits(chosen)].sort()).toEqual([
    ['# a', 1],
    ['# b', 1],
    ['a #', 1],
    ['a b', 2],
    ['b #', 1],
    ['b a', 2],
  ]);
});

test('what counts has been met twice, the commonest first, and equals in order', () => {
  expect(
    commonUnits(
      new Map([
        ['z', 2],
        ['once', 1],
        ['b', 5],
        ['a', 2],
      ]),
    ),
  ).toEqual(['b', 'a', 'z']);
});

test('a coverage by hand', () => {
  const reference = new Map([
    ['# a', 9],
    ['a b', 8],
    ['b a', 4],
    ['c a', 4],
    ['x y', 3],
    ['# c', 2],
    ['z #', 1],
  ]);
  const coverage = measureCoverage({chosen, pool, reference});
  expect(coverage).toEqual({
    clips: 2,
    seconds: 3 / 14 + 6 / 14 + 0.5,
    types: 6,
    covered: 3,
    share: 0.5,
    missing: [
      {unit: 'c a', inPool: 2},
      {unit: 'x y', inPool: 0},
      {unit: '# c', inPool: 2},
    ],
    // `a b` stands in both phrases, since a space is no sound: b a b a.
    singletons: ['# a', 'b a'],
    byLength: [
      {name: '1–3', clips: 2, targetShare: 15},
      {name: '4–8', clips: 0, targetShare: 35},
      {name: '9–15', clips: 0, targetShare: 35},
      {name: '16–25', clips: 0, targetShare: 15},
      {name: '26+', clips: 0, targetShare: 0},
    ],
    byKind: [
      {name: 'statement', clips: 1, targetShare: 80},
      {name: 'question', clips: 0, targetShare: 15},
      {name: 'exclamation', clips: 1, targetShare: 5},
    ],
    curve: [
      {clips: 1, seconds: 3 / 14 + 0.25, covered: 2},
      {clips: 2, seconds: 3 / 14 + 0.25 + 6 / 14 + 0.25, covered: 3},
    ],
  });
});

test('nothing chosen, and nothing to compare with', () => {
  const nothing = {clips: 0, seconds: 0, covered: 0, share: 0, singletons: [], curve: []};
  expect(measureCoverage({chosen: [], pool, reference: new Map([['a b', 2]])})).toMatchObject({...nothing, types: 1});
  expect(measureCoverage({chosen: [], pool, reference: new Map()})).toMatchObject({...nothing, types: 0, missing: []});
});
