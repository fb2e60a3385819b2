import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readBackendAddress, writeBackendAddress} from '../../../src/chatterbox/dialects/backend-address.js';
import {readBackendAccess} from '../../../src/jobs/backend-access.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

test.each([
  ['http://localhost:9090', 'http://localhost:9090', undefined],
  ['https://host/v1', 'https://host/v1', undefined],
  ['openai:https://host/v1', 'https://host', 'openai'],
  ['openai:https://host/v1/', 'https://host', 'openai'],
  ['openai:https://host/api/v1', 'https://host/api', 'openai'],
  ['openai:https://host/v1?x=y', 'https://host', 'openai'],
  ['openai:http://localhost:8000', 'http://localhost:8000', 'openai'],
  ['nonsense', 'nonsense', undefined],
] as const)('%s', (address, url, dialect) => {
  expect(readBackendAddress(address)).toEqual({url, dialect});
});

test('what is written is read as the same', () => {
  for (const address of ['http://localhost:9090', 'openai:https://host/api/v1']) {
    expect(writeBackendAddress(readBackendAddress(address))).toBe(address);
  }
});

test('a token of a host is found however its address is written, and no other host gets it', async () => {
  const tokenFile = join(await temporaryFolder(), 'tokens.txt');
  await writeFile(tokenFile, 'openai:https://one.example/v1 sk-one\nhttps://two.example/v1 sk-two\n');
  const {tokenFor} = await readBackendAccess({tokenFile}, {token: undefined});
  expect(tokenFor('openai:https://one.example')).toBe('sk-one');
  expect(tokenFor('https://one.example')).toBe('sk-one');
  expect(tokenFor('openai:https://two.example/v1/')).toBe('sk-two');
  expect(tokenFor('openai:https://three.example/v1')).toBeUndefined();
});
