import {expect, test} from 'vitest';
import {checkMutatedWavs} from './check-mutated-wavs.js';

test('C10 5,000 mutated WAVs: decoded, or refused with a typed error; never slow, never large', () => {
  const {decodedCount, refusedCount} = checkMutatedWavs(5000, 20_260_101);
  // A property that only ever sees one side proves nothing about the other.
  expect(decodedCount).toBeGreaterThan(500);
  expect(refusedCount).toBeGreaterThan(500);
});
