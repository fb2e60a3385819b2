import {expect, test} from 'vitest';
import {killAgainAndAgain} from './kit/kill-series.js';

test('A1 killed at 20 random moments, each dataset ends as if nothing had happened', {timeout: 300_000}, async () => {
  const {kills, inTheMiddle} = await killAgainAndAgain(20, 'A1 short');
  expect(kills).toBe(20);
  expect(inTheMiddle).toBeGreaterThan(5);
});
