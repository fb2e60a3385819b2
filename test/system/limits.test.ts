import {expect, test} from 'vitest';
import {setScene} from './kit/scene.js';
import {expectGoesOn, expectNothingHalf, expectUndisturbed} from './kit/undisturbed.js';

const count = 40;

// Node holds about 25 open files for itself, 32 workers hold 32 sockets, and while the modules are read all are open at once.
test.each([64, 32, 96, 108, 128])(
  'A19 ulimit -n %i with 32 workers: it works, or says so with exit 13; no phrase is lost',
  {timeout: 120_000},
  async files => {
    const scene = await setScene({count, latencyMs: 50});
    const under = ['sh', '-c', `ulimit -n ${files}; exec "$@"`, 'sh'];
    const {exitCode, stderr, signal} = await scene.generate({under, argv: ['--workers', '32', '--outage', '5s']});
    if (exitCode === 0) {
      await expectUndisturbed(scene);
      return;
    }
    expect(signal, stderr).toBe(null);
    expect(stderr).toMatch(/^chatterpipe: Cannot .*: the process has too many open files\.$/m);
    expect(stderr).toMatch(/^ {2}Raise the limit \(ulimit -n 1024\), then run the same command again\.$/m);
    expect(exitCode).toBe(13);
    await expectNothingHalf(scene);
    await expectGoesOn(scene);
  },
);
