import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Candidate} from '../../../src/text/choice/candidate.js';
import {diphones} from '../../../src/text/choice/diphones.js';
import {type FeatureSort, indexFeatures} from '../../../src/text/choice/feature-index.js';
import {openPairNumbers} from '../../../src/text/choice/pair-numbers.js';
import {wordsOf} from '../../../src/text/choice/words-of.js';

/** Sounds, silent units and marks; 'a' is also what the index asks the diphones with. */
const unit = fc.constantFrom('a', 'b', 'ŋ', 'ʃ', '\u0303', 'zh', 'ong1', 'ˈ', ' ', '', '_', '.', ',', '？', '#');
const phrase = fc.record({units: fc.array(unit, {maxLength: 12}), spokenText: fc.constantFrom('A b a.', 'b c?', '')});

test('the numbers stand for the diphones, triphones and words of each phrase', () => {
  fc.assert(
    fc.property(fc.array(phrase, {maxLength: 8}), phrases => {
      const {starts, features, sorts} = indexFeatures(phrases as unknown as readonly Candidate[]);
      const names = new Map<number, string>();
      for (const [place, {units, spokenText}] of phrases.entries()) {
        const numbers = [...features.slice(starts[place], starts[place + 1])];
        const strings = unitsOf(units, spokenText);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.map(number => sorts[number])).toEqual(strings.map(([sort]) => sort));
        for (const [nth, number] of numbers.entries()) {
          const name = String(strings[nth]);
          expect(names.get(number) ?? name).toBe(name);
          names.set(number, name);
        }
      }
      expect(new Set(names.values()).size).toBe(sorts.length);
      expect(names.size).toBe(sorts.length);
    }),
  );
});

test('pairs keep their numbers while the table grows', () => {
  const pairs = openPairNumbers();
  let next = 0;
  const numbers = () => {
    const all: number[] = [];
    for (let left = 0; left < 150; left += 1) {
      for (let right = 0; right < 150; right += 1) all.push(pairs.numberOf(left * 65_537, right, () => next++));
    }
    return all;
  };
  const first = numbers();
  expect(first).toEqual(Array.from({length: 22_500}, (_none, number) => number));
  expect(numbers()).toEqual(first);
});

/** In the order of the phrase, each once. */
function unitsOf(units: readonly string[], text: string): readonly (readonly [FeatureSort, string])[] {
  const pairs = diphones(units);
  const sounds = pairs.flatMap((pair, place) => {
    const before = pairs[place - 1] ?? ' #';
    const following = before.endsWith(' #') ? [] : [['triphone', `${before}+${pair}`] as const];
    return [['diphone', pair] as const, ...following];
  });
  const all = [...sounds, ...wordsOf(text).map(word => ['word', word] as const)];
  return [...new Map(all.map(named => [String(named), named])).values()];
}
