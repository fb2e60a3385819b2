import {writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {waitForVerdicts} from './kit/journal-on-disk.js';
import {speakLongList} from './kit/long-list.js';
import {memoryCgroups} from './kit/machine.js';
import {highWaterMb, makeMemoryCgroup} from './kit/memory.js';
import {setScene} from './kit/scene.js';
import {startProgram} from './kit/start-program.js';
import {expectGoesOn, expectNothingHalf, undisturbed} from './kit/undisturbed.js';
import {wavFile} from './kit/wav-file.js';

const isLinux = process.platform === 'linux';

describe('A18 memory', () => {
  test.skipIf(memoryCgroups === undefined)(
    'A18 50,000 phrases in 256 MB, begun and gone on with',
    {timeout: 300_000},
    () => speakLongList(50_000, 256),
  );

  // Above the client's limit a body is cut off; below it, it is a take like any other, and far too long for its text.
  test.skipIf(!isLinux).each([100, 60, 20])(
    'A18 a WAV body of %i MB is refused, the others go on, and memory stays bounded',
    {timeout: 300_000},
    async megabytes => {
      const base64 = wavFile(megabytes * 1_000_000).toString('base64');
      const huge = {kind: 'body', base64, contentType: 'audio/wav'} as const;
      const {metadata} = (await undisturbed(6)).bytes;
      const text = metadata.trimEnd().split('\n').at(-1)?.split('|')[1];
      const scene = await setScene({count: 6, script: ({body}) => (body?.['input'] === text ? huge : undefined)});
      const run = scene.startGenerate({
        argv: ['--workers', '4', '--retries', '0', '--pilot', 'off', '--outage', '20s'],
      });
      const peakMb = await highWaterMb(run);
      const {exitCode, stdout, stderr} = await run.result;
      expect(stdout, stderr).toMatch(/asked 6, kept 5, missing 1/);
      expect(stdout).toMatch(/(backend-refused|too-long-for-text) 1/);
      expect(exitCode).toBe(3);
      expect(peakMb).toBeGreaterThan(50);
      // About 130 MB without such a body, and all bodies of all workers that are under way.
      expect(peakMb).toBeLessThan(400);
    },
  );

  test.skipIf(memoryCgroups === undefined)(
    'A18 killed for want of memory in the middle: the same command goes on',
    {timeout: 120_000},
    async () => {
      const {under} = makeMemoryCgroup(512);
      // After ten answers the backend falls silent, so that the sitting is sure to be there when the memory goes.
      const scene = await setScene({count: 40, latencyMs: ({nth}) => (nth <= 10 ? 20 : 600_000)});
      const run = scene.startGenerate({under, argv: ['--timeout', '1h']});
      // The kernel takes the process with the highest score: ours, and not the one that eats the memory.
      writeFileSync(`/proc/${run.child.pid}/oom_score_adj`, '1000');
      expect(await waitForVerdicts(scene.output, 5, run)).toBe(true);
      const eater = startProgram([...under, 'sh', '-c', 'head -c 700m /dev/zero | tail >/dev/null'], {
        cwd: scene.folder,
      });
      expect((await run.result).signal).toBe('SIGKILL');
      eater.child.kill('SIGKILL');
      await eater.result;
      await expectNothingHalf(scene);
      scene.backend.setScript([{answer: {kind: 'speech', latencyMs: 1}}]);
      await expectGoesOn(scene);
    },
  );
});
