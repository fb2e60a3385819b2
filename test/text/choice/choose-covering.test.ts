import {describe, expect, test} from 'vitest';
import {seededRandom} from '../../../src/base/seeded-random.js';
import type {Candidate} from '../../../src/text/choice/candidate.js';
import {type CoveringOptions, chooseCovering} from '../../../src/text/choice/choose-covering.js';
import {diphones} from '../../../src/text/choice/diphones.js';
import {bucketOf, lengthBuckets} from '../../../src/text/choice/length-bucket.js';
import {phraseKinds} from '../../../src/text/choice/phrase-kind.js';
import {malayCorpus} from '../../../src/text/corpora/ms/corpus.js';
import {candidate} from './kit/made-candidates.js';

const usual: CoveringOptions = {
  count: 10,
  cost: 'clips',
  examplesPerUnit: 5,
  pinned: [],
  excluded: [],
  covered: [],
  seed: 1,
};

const malay = malayCorpus.domains
  .flatMap(({sentences}) => sentences)
  .slice(0, 400)
  .map((text, number) => candidate(`ms:${number}`, text));

describe('what is chosen', () => {
  test('first the phrase that brings most, then the one that adds most to it', () => {
    const made = [candidate('small', 'ab ab.'), candidate('large', 'abcd efgh.'), candidate('other', 'ikl ab.')];
    expect(chooseCovering(made, {...usual, count: 3}).chosen).toEqual(['large', 'other', 'small']);
  });

  test('by seconds a short phrase wins over a long one that brings a little more', () => {
    const made = [candidate('long', 'abcdefg aaaa aaaa aaaa aaaa.'), candidate('short', 'bcdefg.')];
    expect(chooseCovering(made, {...usual, count: 1}).chosen).toEqual(['long']);
    expect(chooseCovering(made, {...usual, count: 1, cost: 'seconds'}).chosen).toEqual(['short']);
  });

  test('the curve counts sound pairs, and reaches all that there are', () => {
    const {chosen, curve, types} = chooseCovering([candidate('a', 'ab.'), candidate('b', 'abc.')], usual);
    // # a, a b, b c, c #, and b # of the second.
    expect({chosen, curve, types}).toEqual({chosen: ['b', 'a'], curve: [4, 5], types: 5});
  });

  test('the choice is the same on every machine', () => {
    // Golden: computed once by this function; what it guards is that it never changes for the same phrases and seed.
    const words = 'angin bapa cuaca datang empat gunung hujan ikan jalan kapal ladang makan nasi orang'.split(' ');
    const made = words.map((word, place) => candidate(word, `${word} ${words[(place * 5 + 3) % 14]}?`));
    expect(chooseCovering(made, {...usual, count: 6}).chosen).toEqual([
      'ladang',
      'cuaca',
      'empat',
      'gunung',
      'orang',
      'jalan',
    ]);
  });

  test('another seed decides otherwise between equals only', () => {
    const equals = Array.from({length: 20}, (_none, place) =>
      candidate(`id${place}`, `${'bdgklmnprstwyzcfhjqv'[place]}a.`),
    );
    const firstOf = (seed: number) => chooseCovering(equals, {...usual, count: 1, seed}).chosen[0];
    expect(new Set([1, 2, 3, 4, 5, 6].map(firstOf)).size).toBeGreaterThan(1);
    expect(chooseCovering(malay, {...usual, count: 1, seed: 2}).chosen).toEqual(
      chooseCovering(malay, {...usual, count: 1, seed: 3}).chosen,
    );
  });

  test('the sounds of 400 Malay sentences are nearly all in far fewer, and fewer are in as many by chance', () => {
    const {chosen, curve, types} = chooseCovering(malay, {...usual, count: 400});
    expect(new Set(chosen).size).toBe(chosen.length);
    const [enough = 0] = curve.flatMap((covered, place) => (covered >= 0.9 * types ? [place + 1] : []));
    const pairsOf = (phrases: readonly Candidate[]) => new Set(phrases.flatMap(({units}) => diphones(units))).size;
    const first = new Set(chosen.slice(0, enough));
    const asChosen = malay.filter(({id}) => first.has(id));
    expect(pairsOf(asChosen)).toBe(curve[enough - 1]);
    expect(enough).toBeLessThan(100);
    expect(pairsOf(asChosen)).toBeGreaterThan(1.1 * pairsOf(malay.slice(0, enough)));
  });
});

describe('when nothing new can be had', () => {
  const letters = [...'bcdfghjklmnpqrstvwxyz'];
  const random = seededRandom('alike');
  const marks = {statement: '.', question: '?', exclamation: '!'};
  /** For each length and kind many phrases of the same three sounds and the same 21 words. */
  const alike: readonly Candidate[] = Object.values(marks).flatMap(mark =>
    [2, 6, 12, 20].flatMap(words =>
      Array.from({length: 100}, (_none, number) => {
        const text = Array.from({length: words}, () => letters[Math.floor(random() * 21)]).join(' ');
        return {...candidate(`${mark}${words}:${number}`, `${text}${mark}`), units: ['a', 'b', 'a']};
      }),
    ),
  );

  test('lengths and kinds go towards their shares', () => {
    const {chosen} = chooseCovering(alike, {...usual, count: 200, examplesPerUnit: 1});
    const all = chosen.map(id => alike.find(one => one.id === id) ?? candidate('', ''));
    const share = (isSo: (one: Candidate) => boolean) => (100 * all.filter(isSo).length) / all.length;
    expect(all.length).toBe(200);
    for (const [bucket, {share: wanted}] of lengthBuckets.entries()) {
      expect(Math.abs(share(({words}) => bucketOf(words) === bucket) - wanted)).toBeLessThan(4);
    }
    for (const {kind, share: wanted} of phraseKinds) {
      expect(Math.abs(share(one => one.kind === kind) - wanted)).toBeLessThan(4);
    }
  });
});

describe('what cannot be chosen', () => {
  const two = [candidate('a', 'ab.'), candidate('b', 'ba.')];
  test.each<[string, Partial<CoveringOptions>, string, string]>([
    ['count', {count: -1}, 'the count must be a whole number from 0, not -1.', 'Give a whole number from 0.'],
    [
      'examples',
      {examplesPerUnit: 13},
      'the number of examples of a unit must be a whole number from 1 to 12, not 13.',
      'Give a whole number from 1 to 12.',
    ],
    ['unknown', {pinned: ['aa']}, '"aa" is pinned, but no candidate has that id.', 'Did you mean a or b?'],
    [
      'excluded',
      {pinned: ['a'], excluded: ['a']},
      '"a" is pinned, and excluded or there already.',
      'Pin it or exclude it, not both.',
    ],
    ['twice', {pinned: ['a', 'a']}, 'a pinned phrase is named twice.', 'Pin each phrase once.'],
  ])('%s', (_name, options, problem, hint) => {
    expect(() => chooseCovering(two, {...usual, ...options})).toThrow(
      expect.objectContaining({code: 'USAGE', message: `Choosing phrases: ${problem}`, hint}),
    );
  });

  test('two candidates of one id', () => {
    expect(() => chooseCovering([...two, candidate('a', 'abab.')], usual)).toThrow(
      expect.objectContaining({code: 'USAGE', message: 'Choosing phrases: two candidates have the id "a".'}),
    );
  });
});
