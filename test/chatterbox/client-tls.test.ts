import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {ChatterboxClient} from '../../src/chatterbox/client.js';
import {type Certified, makeCertificate} from '../kit/certificates.js';
import {runCli} from '../kit/run-cli.js';
import {startScriptedBackend} from '../kit/scripted-backend.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {startTlsFront} from '../kit/tls-front.js';
import {failureOf, speechRequest} from './requests.js';

const authority = {name: 'Test authority', ...makeCertificate({name: 'Test authority'})};
const hosts = ['127.0.0.1', 'localhost'];

async function start(certified: Certified) {
  const backend = await startScriptedBackend();
  const front = await startTlsFront(backend.port, certified);
  onTestFinished(() => backend.close());
  onTestFinished(() => front.close());
  return {backend, url: `https://127.0.0.1:${front.port}`, port: front.port};
}

function clientFor(baseUrl: string, ca?: string): ChatterboxClient {
  const client = new ChatterboxClient({baseUrl, ca, token: 'a-secret'});
  onTestFinished(() => client.close());
  return client;
}

const ours = makeCertificate({name: 'gpu1', hosts, by: authority});
const expired = makeCertificate({
  name: 'gpu1',
  hosts,
  by: authority,
  from: new Date('2020-01-01'),
  until: new Date('2021-01-01'),
});
const early = makeCertificate({
  name: 'gpu1',
  hosts,
  by: authority,
  from: new Date('2099-01-01'),
  until: new Date('2099-02-01'),
});
const elsewhere = makeCertificate({name: 'gpu2', hosts: ['gpu2.example'], by: authority});
const alone = makeCertificate({name: 'gpu1', hosts});

const mend = 'Mend the certificate, or trust the authority that signed it: --ca FILE.';

test.each<[string, Certified, string | undefined, string]>([
  ['expired', expired, authority.cert, 'its certificate has expired (CERT_HAS_EXPIRED)'],
  ['not valid yet', early, authority.cert, 'its certificate is not valid yet (CERT_NOT_YET_VALID)'],
  ['self-signed', alone, undefined, 'its certificate is signed by itself (DEPTH_ZERO_SELF_SIGNED_CERT)'],
  [
    'self-signed, beside --ca',
    alone,
    authority.cert,
    'its certificate is signed by itself (DEPTH_ZERO_SELF_SIGNED_CERT)',
  ],
  [
    'of an authority that is not known',
    ours,
    undefined,
    'its certificate cannot be traced to a trusted authority (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
  ],
  ['for another host', elsewhere, authority.cert, 'its certificate is for another name (ERR_TLS_CERT_ALTNAME_INVALID)'],
])(
  'B23 a certificate that is %s: said, never asked again, and not a byte of ours is read',
  async (_name, certified, ca, why) => {
    const {backend, url} = await start(certified);
    expect(await failureOf(clientFor(url, ca).speech(speechRequest()))).toMatchObject({
      code: 'BACKEND_UNREACHABLE',
      exitCode: 10,
      retry: 'never',
      scope: 'run',
      phase: 'connect',
      message: `POST ${url}/v1/audio/speech failed: the backend cannot be trusted: ${why}.`,
      hint: mend,
    });
    expect(backend.requests).toHaveLength(0);
  },
);

test('B23 with the authority in --ca, or with the certificate itself, speech comes', async () => {
  const {backend, url} = await start(ours);
  expect((await clientFor(url, authority.cert).speech(speechRequest())).bytes.length).toBeGreaterThan(1_000);
  expect(backend.requests[0]?.headers['authorization']).toBe('Bearer a-secret');
  const self = await start(alone);
  expect((await clientFor(self.url, alone.cert).speech(speechRequest())).bytes.length).toBeGreaterThan(1_000);
});

test('B23 plain HTTP where https was named is told', async () => {
  const backend = await startScriptedBackend();
  onTestFinished(() => backend.close());
  const error = await failureOf(clientFor(`https://127.0.0.1:${backend.port}`).health());
  expect(error).toMatchObject({code: 'BACKEND_UNREACHABLE', retry: 'never', scope: 'run'});
  expect(error.message).toMatch(/failed: no encrypted connection could be made \(\w+\)\.$/);
  expect(error.hint).toBe('If the server speaks plain HTTP, write http:// in its address.');
});

test('B23 the command ends with 10 and the reason, waits for nothing, and has no way around', async () => {
  const folder = await temporaryFolder();
  const {url, backend} = await start(ours);
  const speakers = (...argv: readonly string[]) =>
    runCli(['speakers', 'list', '--backend', url, ...argv], {cwd: folder, env: {CHATTERBOX_TOKEN: 'a-secret'}});
  const refused = await speakers();
  expect(refused).toMatchObject({exitCode: 10, stdout: ''});
  expect(refused.stderr).toContain('its certificate cannot be traced to a trusted authority');
  expect(refused.stderr).toContain(mend);
  expect(refused.stderr).not.toContain('a-secret');
  const waited = await runCli(
    [
      'generate',
      '--voice',
      'anwar.wav',
      '--output',
      'ds',
      '--language',
      'ms',
      '--count',
      '3',
      '--backend',
      url,
      '--wait',
      '1h',
    ],
    {cwd: folder},
  );
  expect(waited.exitCode, waited.stderr).toBe(10);
  expect(backend.requests).toHaveLength(0);

  await writeFile(join(folder, 'ca.pem'), authority.cert);
  const trusted = await speakers('--ca', 'ca.pem');
  expect(trusted.exitCode, trusted.stderr).toBe(0);
  expect(trusted.stdout).toContain('anwar.wav');
  await writeFile(join(folder, 'no.pem'), 'no certificate\n');
  const broken = await speakers('--ca', 'no.pem');
  expect(broken.exitCode).toBe(4);
  expect(broken.stderr).toContain('no.pem holds no certificate in PEM form.');
  expect((await speakers('--insecure')).exitCode).toBe(2);
  const argv = ['speakers', 'list', '--backend', url];
  const forced = await runCli(argv, {cwd: folder, env: {NODE_TLS_REJECT_UNAUTHORIZED: '0'}});
  expect(forced.exitCode, forced.stderr).toBe(10);
});
