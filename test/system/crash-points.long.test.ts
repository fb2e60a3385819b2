import {expect, test} from 'vitest';
import {crashAt, findCrashPoints} from './kit/crash-points.js';
import {canTrace} from './kit/machine.js';

test.skipIf(!canTrace)(
  'A2 killed before every single write, fsync, rename, link, unlink and mkdir, the same command goes on',
  {timeout: 3_600_000},
  async () => {
    const points = await findCrashPoints();
    expect(points.length).toBeGreaterThan(60);
    for (const point of points) await crashAt(point);
  },
);
