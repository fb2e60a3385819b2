import {expect, test} from 'vitest';
import {sequenceDistance} from '../../../../src/quality/compare/align/sequence-distance.js';

test.each([
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['', '', 0],
])('%s → %s takes %i edits', (a, b, edits) => expect(sequenceDistance([...a], [...b])).toBe(edits));

test('a unit of several characters counts once', () => {
  expect(sequenceDistance(['zh', 'ang', '1'], ['z', 'ang', '1'])).toBe(1);
  expect(sequenceDistance(['😀', 'a'], ['😎', 'a'])).toBe(1);
});
