import {expect, test} from 'vitest';
import {createRefusalPacer} from '../../src/backend/refusal-pacer.js';

const never = new AbortController().signal;

test('the first refusal goes at once, those that come with it one after another, in their order', async () => {
  const pacer = createRefusalPacer({everyMs: 20, mostMs: 10_000});
  const begin = performance.now();
  const order: number[] = [];
  await Promise.all(
    [0, 1, 2, 3, 4].map(async number => {
      await pacer.wait(never);
      order.push(number);
    }),
  );
  expect(order).toEqual([0, 1, 2, 3, 4]);
  // Timers may be a millisecond early.
  expect(performance.now() - begin).toBeGreaterThan(4 * 20 - 5);
});

test('none waits longer than the most, however many there are', async () => {
  const pacer = createRefusalPacer({everyMs: 3_600_000, mostMs: 10});
  await Promise.all(Array.from({length: 50}, () => pacer.wait(new AbortController().signal)));
  // An hour apart, fifty would take two days.
});

test('one whose client leaves waits no longer', async () => {
  const pacer = createRefusalPacer({everyMs: 3_600_000, mostMs: 3_600_000});
  await pacer.wait(never);
  const client = new AbortController();
  const waiting = pacer.wait(client.signal);
  client.abort();
  await waiting;
  await pacer.wait(client.signal);
});
