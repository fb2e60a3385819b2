import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {networkInterfaces} from 'node:os';
import {pathToFileURL} from 'node:url';
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

const lowestFreePort = (): number => {
  const file = '/proc/sys/net/ipv4/ip_unprivileged_port_start';
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 1024;
};

test.skipIf(lowestFreePort() < 81)(
  'E11 a port below 1024, for whoever may not use it, is a usage error that says so',
  () => {
    const distUrl = pathToFileURL(`${process.cwd()}/dist/`).href;
    // Root without that one capability: another user could not read the code under test.
    const [program, ...under] =
      process.getuid?.() === 0
        ? ['setpriv', '--bounding-set=-net_bind_service', '--inh-caps=-net_bind_service', process.execPath]
        : [process.execPath];
    const said = execFileSync(
      program as string,
      [
        ...under,
        '--input-type=module',
        '-e',
        `import {createBackend} from '${distUrl}backend/create-backend.js';
      import {createToneEngine} from '${distUrl}engines/tone/tone-engine.js';
      const error = await createBackend({engine: createToneEngine(), port: 80}).catch(error => error);
      console.log(JSON.stringify([error.code, error.exitCode, error.message, error.hint]));
      process.exit();`,
      ],
      {encoding: 'utf8'},
    );
    expect(JSON.parse(said)).toEqual([
      'USAGE',
      2,
      'The backend cannot listen on 127.0.0.1, port 80: this user may not use that port.',
      'Choose another with --port, or 0 for any free one.',
    ]);
  },
);

const hasIpv6 = Object.values(networkInterfaces()).some(all => all?.some(({address}) => address === '::1'));

test.skipIf(!hasIpv6)('E11 on IPv6 alone, with and without brackets', async () => {
  for (const host of ['::1', '[::1]']) {
    const {url, port} = await startBackend({host});
    expect(url).toBe(`http://[::1]:${port}`);
    expect((await fetch(url)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
    await expect(createBackend({engine: createToneEngine(), host, port})).rejects.toMatchObject({
      message: `The backend cannot listen on ::1, port ${port}: another program listens there already.`,
    });
  }
  await expect(createBackend({engine: createToneEngine(), host: '[::]'})).rejects.toMatchObject({
    message: 'The backend would listen on ::, where other machines could use it without a token.',
  });
});

test('localhost is listened on by both of its addresses, and the URL works', async () => {
  const {url} = await startBackend({host: 'localhost'});
  expect(url).toMatch(/^http:\/\/localhost:\d+$/);
  expect((await fetch(url)).status).toBe(200);
});
