import fc from 'fast-check';
import {expect, test} from 'vitest';
// @ts-expect-error Plain JavaScript, for the benches.
import {plainGreedy} from '../../../bench/kit/plain-greedy.mjs';
import type {Candidate} from '../../../src/text/choice/candidate.js';
import {type CoveringOptions, chooseCovering} from '../../../src/text/choice/choose-covering.js';
import {diphones} from '../../../src/text/choice/diphones.js';
import * as lengths from '../../../src/text/choice/length-bucket.js';
import * as kinds from '../../../src/text/choice/phrase-kind.js';
import {seededOrder} from '../../../src/text/choice/seeded-order.js';
import * as weights from '../../../src/text/choice/weights.js';
import {wordsOf} from '../../../src/text/choice/words-of.js';
import {someCandidates} from './kit/made-candidates.js';

const parts = {diphones, wordsOf, ...weights, ...lengths, ...kinds};

const someOptions = fc.record({
  count: fc.integer({min: 0, max: 50}),
  cost: fc.constantFrom('clips' as const, 'seconds' as const),
  examplesPerUnit: fc.integer({min: 1, max: 6}),
  seed: fc.integer(),
});

/** Candidates, and of each whether it is pinned, excluded, there already, or none of these. */
const someChoice = someCandidates.chain(all =>
  fc
    .tuple(someOptions, fc.array(fc.constantFrom('pinned', 'excluded', 'covered', '', '', '', ''), arrayOf(all.length)))
    .map(([options, roles]) => {
      const withRole = (role: string) => all.filter((_one, place) => roles[place] === role);
      const covered = withRole('covered');
      const complete: CoveringOptions = {
        ...options,
        pinned: withRole('pinned').map(({id}) => id),
        excluded: withRole('excluded').map(({id}) => id),
        covered,
      };
      return {all, options: complete};
    }),
);

test('the result is that of plain greedy', () => {
  fc.assert(
    fc.property(someCandidates, someOptions, (all, {count, examplesPerUnit, seed}) => {
      const {chosen} = chooseCovering(all, {...bare, count, examplesPerUnit, seed});
      const plain = plainGreedy(seededOrder(all, seed), count, examplesPerUnit, parts) as readonly Candidate[];
      expect(chosen).toEqual(plain.map(({id}) => id));
    }),
  );
});

test('a smaller choice is the beginning of a larger one', () => {
  fc.assert(
    fc.property(someChoice, fc.nat(50), ({all, options}, fewer) => {
      const whole = chooseCovering(all, options);
      const count = Math.min(fewer, options.count);
      const part = chooseCovering(all, {...options, count});
      expect(part.chosen).toEqual(whole.chosen.slice(0, count));
      expect(part.curve).toEqual(whole.curve.slice(0, count));
    }),
  );
});

test('the order of the candidates does not matter', () => {
  fc.assert(
    fc.property(someChoice, fc.integer(), ({all, options}, seed) => {
      expect(chooseCovering(seededOrder(all, seed), options)).toEqual(chooseCovering(all, options));
    }),
  );
});

test('pinned phrases come first, excluded and present ones never, each phrase once, and as many as there are', () => {
  fc.assert(
    fc.property(someChoice, ({all, options}) => {
      const {chosen} = chooseCovering(all, options);
      const never = new Set([...options.excluded, ...options.covered.map(({id}) => id)]);
      expect(chosen.slice(0, options.pinned.length)).toEqual(options.pinned.slice(0, options.count));
      expect(chosen.some(id => never.has(id))).toBe(false);
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(chosen.length).toBeLessThanOrEqual(options.count);
    }),
  );
});

test('coverage never falls, and is what the chosen and the present hold', () => {
  fc.assert(
    fc.property(someChoice, ({all, options}) => {
      const {chosen, curve, types} = chooseCovering(all, options);
      const byId = new Map(all.map(one => [one.id, one]));
      const held = new Set(options.covered.flatMap(({units}) => diphones(units)));
      const counted = chosen.map(id => {
        for (const pair of diphones(byId.get(id)?.units ?? [])) held.add(pair);
        return held.size;
      });
      expect(curve).toEqual(counted);
      const excluded = new Set(options.excluded);
      const reachable = all.filter(({id}) => !excluded.has(id)).flatMap(({units}) => diphones(units));
      expect(types).toBe(new Set(reachable).size);
    }),
  );
});

const bare: Omit<CoveringOptions, 'count' | 'examplesPerUnit' | 'seed'> = {
  cost: 'clips',
  pinned: [],
  excluded: [],
  covered: [],
};

function arrayOf(length: number) {
  return {minLength: length, maxLength: length};
}
