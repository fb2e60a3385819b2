import {expect, test} from 'vitest';
import {seededRandom} from '../../../src/base/seeded-random.js';
import {type Slowing, SlowingWatch} from '../../../src/chatterbox/queue/slowing.js';

/** Feeds answers of 1 to 6 s of speech whose cost a second is `cost(n)`, with noise of so many percent; gives what was said, and when. */
function watch(answers: number, cost: (n: number) => number, noise = 0.2, seed = 'slowing') {
  const random = seededRandom(seed);
  const slowing = new SlowingWatch();
  const said: {readonly at: number; readonly what: Slowing}[] = [];
  for (let n = 0; n < answers; n += 1) {
    const speechSeconds = 1 + 5 * random();
    // The sum of three even distributions is nearly normal; `noise` is its standard deviation.
    const error = 1 + noise * 2 * (random() + random() + random() - 1.5);
    const what = slowing.onAnswer(cost(n) * speechSeconds * error, speechSeconds);
    if (what !== undefined) said.push({at: n, what});
  }
  return said;
}

test('the leak of the multilingual model (4.5 h become 50 h in 8,500 clips) is said within 250 answers, and again as it doubles', () => {
  const said = watch(8_500, n => 0.5 * (1 + 0.0024 * n));
  expect(said[0]?.at).toBeLessThan(250);
  expect(said[0]?.what).toMatchObject({answers: 200});
  expect(said[0]?.what.to).toBeGreaterThan(1.25 * (said[0]?.what.from ?? Infinity));
  for (const [place, {what}] of said.entries()) {
    if (place > 0) expect(what.to).toBeGreaterThanOrEqual(2 * (said[place - 1]?.what.to ?? 0));
  }
  expect(said.length).toBeGreaterThan(1);
  expect(said.length).toBeLessThan(6);
});

test.each<[string, (n: number) => number]>([
  ['the same all the time', () => 0.5],
  ['faster with time', n => 0.5 / (1 + 0.001 * n)],
  ['slower at once, and so for good', n => (n < 700 ? 0.5 : 2)],
  ['slow for an hour, as beside another job', n => (n > 500 && n < 900 ? 1.5 : 0.5)],
  ['up and down', n => 0.5 + 0.2 * Math.sin(n / 15)],
  ['slow for a few, far too long', n => (n % 60 === 0 ? 20 : 0.5)],
])('a backend that is %s is no leak', (_name, cost) => {
  for (const seed of ['a', 'b', 'c', 'd', 'e']) expect(watch(2_000, cost, 0.2, seed)).toEqual([]);
});

test('noise alone is hardly ever taken for a leak', () => {
  const alarms = Array.from({length: 40}, (_, run) => watch(2_000, () => 1, 0.3, `run ${run}`).length);
  expect(alarms.filter(count => count > 0).length).toBeLessThanOrEqual(2);
});

test('a leak that begins late is said when it shows; odd clips do not hide it', () => {
  const said = watch(2_000, n => (n % 40 === 7 ? 30 : 0.4 * (1 + Math.max(0, n - 1_000) * 0.004)));
  expect(said[0]?.at).toBeGreaterThan(1_000);
  expect(said[0]?.at).toBeLessThan(1_250);
});

test('after a reset what came before does not count, and answers without a length never do', () => {
  const slowing = new SlowingWatch();
  const feed = (from: number, count: number) =>
    Array.from({length: count}, (_, n) => slowing.onAnswer(1 + 0.01 * (from + n), 1)).filter(
      said => said !== undefined,
    );
  expect(feed(0, 199)).toEqual([]);
  slowing.reset();
  expect(feed(199, 199)).toEqual([]);
  expect(slowing.onAnswer(5, 0)).toBeUndefined();
  expect(feed(398, 1)).toHaveLength(1);
});
