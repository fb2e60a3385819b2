import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runCli} from '../kit/run-cli.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {postSpeech, speakerForm} from './server.js';
import {startServerProcess} from './server-process.js';
import {tone} from './speakers/recordings.js';

const token = 'a-secret-that-nobody-may-see-0123456789';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

test('F12 F8 the token is never told, whatever goes wrong; names that steer a terminal are written out', async () => {
  const folder = await temporaryFolder();
  const tokenFile = join(folder, 'token');
  await writeFile(tokenFile, `${token}\n`);
  const {url, child, result} = await startServerProcess(['--token-file', tokenFile, '--host', '0.0.0.0']);
  const local = url.replace('0.0.0.0', '127.0.0.1');
  const authorization = `Bearer ${token}`;
  const answers: string[] = [];
  const tell = async (response: Promise<Response>): Promise<number> => {
    const {status, headers} = await response;
    answers.push(await (await response).text(), JSON.stringify([...headers]));
    return status;
  };
  const voice = 'tone-low.wav';
  const json = {'content-type': 'application/json', authorization};
  expect(await tell(fetch(local))).toBe(401);
  expect(await tell(fetch(local, {headers: {authorization: `Bearer ${token}x`}}))).toBe(401);
  expect(await tell(fetch(`${local}/nothing?key=${token}`, {headers: {authorization}}))).toBe(404);
  expect(await tell(postSpeech(local, '{"torn', {headers: json}))).toBe(400);
  expect(await tell(postSpeech(local, {input: 'Hello', voice: '\u001b[31mred\u202e'}, {headers: json}))).toBe(404);
  expect(await tell(postSpeech(local, {input: 'Hello', voice}, {headers: json}))).toBe(200);
  const name = '\u001b]0;owned\u0007<script>\r\nListening on http://evil\u202e';
  const form = speakerForm(tone(1), {name});
  const create = {method: 'POST', body: form, headers: {authorization}};
  expect(await tell(fetch(`${local}/api/create_speaker`, create))).toBe(201);
  const env = {CHATTERBOX_TOKEN: token};
  const listed = await runCli(['speakers', 'list', '--backend', local], {cwd: folder, env});
  expect(listed.exitCode, listed.stderr).toBe(0);
  expect(listed.stdout).toContain('<script> Listening on http://evil');
  expect(listed.stdout).not.toMatch(steering);
  child.kill('SIGTERM');
  const {stdout, stderr, exitCode} = await result;
  expect(exitCode).toBe(0);
  expect(`${stdout}${stderr}`).not.toMatch(steering);
  expect([stdout, stderr, listed.stdout, listed.stderr, ...answers].join('\n')).not.toContain(token);
});

test('F4 F12 a server that other machines could reach does not start without a token; a bad one is not told either', async () => {
  const folder = await temporaryFolder();
  const serve = (argv: readonly string[], env: Record<string, string> = {}) =>
    runCli(['serve', '--port', '0', '--engine', 'tone', '--data', folder, ...argv], {cwd: folder, env});
  const bare = await serve(['--host', '0.0.0.0']);
  expect({exitCode: bare.exitCode, stderr: bare.stderr}).toEqual({
    exitCode: 2,
    stderr:
      'chatterpipe: The backend would listen on 0.0.0.0, where other machines could use it without a token.\n  Give a token (--token-file FILE or CHATTERPIPE_TOKEN), listen on 127.0.0.1, or allow it expressly in a network that you trust (--allow-remote).\n',
  });
  const short = await serve(['--host', '0.0.0.0'], {CHATTERPIPE_TOKEN: 'hush-hush'});
  expect([short.exitCode, short.stderr.includes('hush')]).toEqual([2, false]);
  const missing = await serve(['--token-file', join(folder, 'nothing')]);
  expect([missing.exitCode, missing.stderr]).toEqual([4, expect.stringContaining('Cannot read')]);
  const onTheLine = await serve(['--token', token]);
  expect([onTheLine.exitCode, onTheLine.stderr]).toEqual([2, expect.stringContaining("unknown option '--token'")]);
});
