import {expect, test} from 'vitest';
import {findRises} from '../../../../src/engines/transcription/whisper/find-rises.js';

test('a rise lies where the line between two moments crosses the middle', () => {
  expect(findRises([[-10, -10, 0, 0]])).toEqual([1.5]);
  expect(findRises([[-10, -8, 0, 0]])).toEqual([1 + 3 / 8]);
});

test('a row that is high from the beginning rises at 0', () => {
  expect(findRises([[0, 0, 0]])).toEqual([0]);
});

test('a single bad moment is no rise', () => {
  expect(findRises([[-10, -1, -10, -10, 0, 0, 0]])).toEqual([3.5]);
});

test('a row that says nothing is placed by its neighbours', () => {
  const rises = findRises([
    [-10, -10, 0, 0, 0, 0],
    [-0.1, 0, -0.1, 0, -0.1, 0],
    [-10, -10, -10, -10, 0, 0],
  ]);
  expect(rises[0]).toBe(1.5);
  expect(rises[1]).toBeGreaterThanOrEqual(1);
  expect(rises[1]).toBeLessThanOrEqual(3.5);
  expect(rises[2]).toBe(3.5);
});

test('no rows, no rises', () => {
  expect(findRises([])).toEqual([]);
});
