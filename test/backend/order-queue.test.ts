import {describe, expect, test} from 'vitest';
import {createOrderQueue} from '../../src/backend/order-queue.js';

const never = new AbortController().signal;

/** Work that ends when it is told to. */
function openWork() {
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const work = (number: number) => () =>
    new Promise<number>(resolve => {
      begun.push(number);
      ends.push(() => resolve(number));
    });
  return {begun, ends, work};
}
const tick = () => new Promise(resolve => setImmediate(resolve));

describe('createOrderQueue', () => {
  test('runs so many at once, the rest in order of arrival, and refuses one too many at once', async () => {
    const {begun, ends, work} = openWork();
    const queue = createOrderQueue({concurrency: 2, mostWaiting: 2, deadlineMs: 60_000});
    const results = [1, 2, 3, 4].map(number => queue.run(work(number), never));
    await expect(queue.run(work(5), never)).rejects.toMatchObject({
      code: 'BACKEND_BUSY',
      message: 'The backend is busy: 2 requests wait already.',
      details: {retryAfterSeconds: 2},
    });
    expect(begun).toEqual([1, 2]);
    ends[1]?.();
    await tick();
    expect(begun).toEqual([1, 2, 3]);
    ends[0]?.();
    await tick();
    for (const end of ends) end();
    await tick();
    for (const end of ends) end();
    expect(await Promise.all(results)).toEqual([1, 2, 3, 4]);
  });

  test('a failure frees its place', async () => {
    const queue = createOrderQueue({concurrency: 1, mostWaiting: 1, deadlineMs: 60_000});
    const failing = queue.run(() => Promise.reject(new Error('x')), never);
    const next = queue.run(async () => 'next', never);
    await expect(failing).rejects.toThrow('x');
    expect(await next).toBe('next');
  });

  test('E2 one whose client has left gives up its place in the row, and never begins', async () => {
    const {begun, ends, work} = openWork();
    const queue = createOrderQueue({concurrency: 1, mostWaiting: 1, deadlineMs: 60_000});
    const first = queue.run(work(1), never);
    const client = new AbortController();
    const left = queue.run(work(2), client.signal);
    client.abort();
    await expect(left).rejects.toMatchObject({code: 'STOPPED'});
    const third = queue.run(work(3), never);
    ends[0]?.();
    await first;
    await tick();
    ends[1]?.();
    expect(await third).toBe(3);
    expect(begun).toEqual([1, 3]);
    await expect(queue.run(work(4), AbortSignal.abort())).rejects.toMatchObject({code: 'STOPPED'});
  });

  test('drained, it refuses what waits and what comes, and lets run what runs', async () => {
    const {ends, work} = openWork();
    const queue = createOrderQueue({concurrency: 1, mostWaiting: 5, deadlineMs: 60_000});
    const first = queue.run(work(1), never);
    const second = queue.run(work(2), never);
    void queue.drain();
    await expect(second).rejects.toMatchObject({code: 'BACKEND_BUSY', message: 'The backend is closing.'});
    await expect(queue.run(work(3), never)).rejects.toMatchObject({code: 'BACKEND_BUSY'});
    ends[0]?.();
    expect(await first).toBe(1);
  });
});
