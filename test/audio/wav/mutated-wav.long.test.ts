import {expect, test} from 'vitest';
import {checkMutatedWavs} from './check-mutated-wavs.js';

test('C10 1,000,000 mutated WAVs: decoded, or refused with a typed error; never slow, never large', () => {
  const {decodedCount, refusedCount} = checkMutatedWavs(1_000_000, 7);
  expect(decodedCount).toBeGreaterThan(100_000);
  expect(refusedCount).toBeGreaterThan(100_000);
}, 1_800_000);
