import {describe, expect, test} from 'vitest';
import {readRetryAfter} from '../../src/chatterbox/retry-after.js';

const answerDate = 'Wed, 28 Jan 2026 12:00:00 GMT';

describe('B6 Retry-After', () => {
  test.each([
    ['7', 7_000],
    [' 0.5 ', 500],
    ['0', 0],
    ['-3', 0],
    ['1e9', 300_000],
    ['1000000000', 300_000],
    ['Wed, 28 Jan 2026 12:00:20 GMT', 20_000],
    ['Wednesday, 28-Jan-26 12:00:20 GMT', 20_000],
    ['Wed, 28 Jan 2026 11:00:00 GMT', 0],
    ['Wed, 28 Jan 2099 11:00:00 GMT', 300_000],
    ['soon', undefined],
    ['Infinity', undefined],
    ['12 potatoes', undefined],
    ['2026', 300_000],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j ms', (header, waitMs) => {
    expect(readRetryAfter(header, answerDate)).toBe(waitMs);
  });
});

test('B6 a date in an answer that bears none cannot be understood', () => {
  expect(readRetryAfter('Wed, 28 Jan 2026 12:00:20 GMT', undefined)).toBe(undefined);
  expect(readRetryAfter('7', undefined)).toBe(7_000);
});
