import {expect, test} from 'vitest';
import {killAgainAndAgain} from './kit/kill-series.js';

test('A1 killed at 1,000 random moments, each dataset ends as if nothing had happened', {
  timeout: 7_200_000,
}, async () => {
  const {kills, inTheMiddle} = await killAgainAndAgain(1000, 'A1 long');
  expect(kills).toBe(1000);
  expect(inTheMiddle).toBeGreaterThan(250);
});
