import {expect, test} from 'vitest';
import {withModelLock} from '../../../src/engines/models/lock-model.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

test('two cannot work on one model at once, and the second is told who does', async () => {
  const store = await temporaryFolder();
  const since = new Date('2026-11-26T12:00:00Z');
  await withModelLock(store, 'dnsmos', since, async () => {
    await expect(withModelLock(store, 'dnsmos', since, async () => 'never')).rejects.toMatchObject({
      code: 'DATASET_LOCKED',
      message: expect.stringMatching(new RegExp(`^Process ${process.pid} on .* is at work on the model dnsmos\\.$`)),
    });
    expect(await withModelLock(store, 'ge2e', since, async () => 'another')).toBe('another');
  });
  expect(await withModelLock(store, 'dnsmos', since, async () => 'afterwards')).toBe('afterwards');
});
