import {expect, test} from 'vitest';
import {startDeadline} from '../../../src/chatterbox/http/deadline.js';

test('what still comes after the end starts no limit', async () => {
  const deadline = startDeadline(60_000, undefined);
  deadline.end();
  deadline.enter('body', 1);
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(deadline.cut()).toBeUndefined();
});
