import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {runTrainer} from '../../../src/train/launch/run-trainer.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

test('a trainer that cannot be started leaves no clock behind that waits for its words', async () => {
  const folder = await temporaryFolder();
  const silences: string[] = [];
  const call = runTrainer({
    program: {python: join(folder, 'no-python'), launcher: 'launcher.py', env: {}},
    mode: 'check',
    request: {},
    requestPath: join(folder, 'request.json'),
    logPath: join(folder, 'log.txt'),
    graceMs: 10,
    silence: {afterMs: 20, onSilence: () => silences.push('told')},
    mostSilentMs: 40,
    signal: new AbortController().signal,
    onEvent: () => {},
  });
  await expect(call).rejects.toMatchObject({code: 'DEPENDENCY_MISSING'});
  const before = silences.length;
  await sleep(150);
  expect(silences).toHaveLength(before);
});
