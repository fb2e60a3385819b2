import {expect, test} from 'vitest';
import {spread} from '../../src/base/spread.js';

test('as many as are wanted, each once, in their order, from all parts of the list', () => {
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([1, 5, 8]);
  expect(spread([0, 1, 2, 3, 4], 4)).toEqual([0, 1, 3, 4]);
  expect(spread([0, 1], 3)).toEqual([0, 1]);
  for (let size = 1; size < 50; size += 1) {
    const items = Array.from({length: size}, (_, place) => place);
    for (let count = 1; count <= size; count += 1) expect(new Set(spread(items, count)).size).toBe(count);
  }
});
