import {expect, test} from 'vitest';
import {createBackend} from '../../src/backend/create-backend.js';
import {createToneEngine} from '../../src/engines/tone/tone-engine.js';
import {startBackend} from './server.js';

test('F4 listening where other machines could reach it is refused, unless that is allowed', async () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.com']) {
    await expect(createBackend({engine: createToneEngine(), host})).rejects.toMatchObject({
      code: 'USAGE',
      message: `The backend would listen on ${host}, where other machines could use it without a token.`,
      hint: 'Give a token (--token-file FILE or CHATTERPIPE_TOKEN), listen on 127.0.0.1, or allow it expressly in a network that you trust (--allow-remote).',
    });
  }
  const {port} = await startBackend({host: '0.0.0.0', allowRemote: true});
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
});

test('E11 a port in use, or out of range, is a usage error that says so; the engine is closed', async () => {
  const {port} = await startBackend();
  let closed = 0;
  const tone = createToneEngine();
  const engine = {
    ...tone,
    close: async () => {
      closed += 1;
    },
  };
  await expect(createBackend({engine, port})).rejects.toMatchObject({
    code: 'USAGE',
    message: `The backend cannot listen on 127.0.0.1, port ${port}: another program listens there already.`,
    exitCode: 2,
  });
  expect(closed).toBe(1);
  await expect(createBackend({engine, port: 70_000})).rejects.toMatchObject({
    message: 'The backend cannot listen on port 70000: ports are whole numbers from 0 to 65535.',
  });
});

test('localhost is listened on by both of its addresses, and the URL works', async () => {
  const {url} = await startBackend({host: 'localhost'});
  expect(url).toMatch(/^http:\/\/localhost:\d+$/);
  expect((await fetch(url)).status).toBe(200);
});
