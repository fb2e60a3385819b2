import {expect, test} from 'vitest';
import {type CrashPoint, crashAt, findCrashPoints} from './kit/crash-points.js';
import {canTrace} from './kit/machine.js';

/** The calls whose order holds the promise. A call is killed before it is made, so the point after it is the one before the next. */
const decisive = [
  /^fsync \.lock/,
  /^link \.lock/,
  /^write clips\.jsonl number/,
  /^write takes\/\.tmp/,
  /^fsync takes\/\.tmp/,
  /^rename takes\/\.tmp/,
  /^fsync takes$/,
  /^write clips\.jsonl take/,
  /^fdatasync clips\.jsonl/,
  /^rename wavs\/\.tmp/,
  /^fsync wavs$/,
  /^write clips\.jsonl verdict/,
  /^write measurements\.jsonl/,
  /^rename \.tmp--metadata\.csv/,
  /^rename \.tmp--dataset\.json/,
  /^unlink \.lock$/,
];

test.skipIf(!canTrace)(
  'A2 killed before each kind of write, fsync, rename, link and append, the same command goes on',
  {timeout: 300_000},
  async () => {
    const points = await findCrashPoints();
    for (const kind of decisive) {
      const found = points.filter(({what}) => kind.test(what));
      expect(found, `${kind} in\n${points.map(({what}) => what).join('\n')}`).not.toEqual([]);
      await crashAt(found[found.length >> 1] as CrashPoint);
    }
  },
);
