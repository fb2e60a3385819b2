import {expect, test} from 'vitest';
import {loadPackage} from '../../../src/engines/phonemes/load-package.js';

test('a package that is there is given; one that is not is DEPENDENCY_MISSING, with the command that installs it', async () => {
  expect(await loadPackage('node:path', () => import('node:path'))).toHaveProperty('join');
  const cause = new Error('Cannot find package');
  const missing = loadPackage('pinyin-pro', () => Promise.reject(cause));
  await expect(missing).rejects.toMatchObject({
    code: 'DEPENDENCY_MISSING',
    message: 'The package "pinyin-pro" could not be loaded.',
    hint: 'Install it: npm install pinyin-pro',
    cause,
  });
});
