import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {sha256} from '../../../src/base/content-id.js';
import {startServerProcess} from '../../backend/server-process.js';
import {tone, toneFlac} from '../../backend/speakers/recordings.js';
import {runCli} from '../../kit/run-cli.js';
import {startScriptedBackend} from '../../kit/scripted-backend.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const token = 'a-token-for-the-tests-0123456789';

test('speakers add and remove, with a token, on a server that wants a consent: what was agreed to lies beside the recording', async () => {
  const {url, folder: data} = await startServerProcess(['--require-consent'], {CHATTERPIPE_TOKEN: token});
  const folder = await temporaryFolder();
  const env = {CHATTERBOX_TOKEN: token, CHATTERBOX_URL: url};
  const run = (...argv: string[]) => runCli(['speakers', ...argv], {cwd: folder, env});
  await writeFile(join(folder, 'anwar.wav'), tone(2));
  await writeFile(join(folder, 'agreed.txt'), 'I agree. Anwar, 2026-11-01\n');

  const without = await run('add', 'anwar.wav', '--name', 'Anwar');
  expect({exitCode: without.exitCode, stderr: without.stderr}).toEqual({
    exitCode: 16,
    stderr:
      'chatterpipe: anwar.wav would be uploaded to be cloned, but nobody said that this is allowed.\n  Add --consent self if it is your own voice, or --consent FILE with what the speaker agreed to.\n',
  });
  const id = `anwar-${sha256(tone(2)).slice(0, 8)}.wav`;
  const added = await run('add', 'anwar.wav', '--name', 'Anwar', '--consent', 'agreed.txt');
  expect({...added, signal: null}).toEqual({
    exitCode: 0,
    signal: null,
    stdout: `${id}\n`,
    stderr: `Speak with it: --voice ${id}\n`,
  });
  expect(JSON.parse(await readFile(join(data, 'audios', `${id}.json`), 'utf8'))).toMatchObject({
    consent: {statement: 'text', text: 'I agree. Anwar, 2026-11-01'},
  });
  const again = await run('add', 'anwar.wav', '--name', 'Anwar', '--consent', 'self', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({event: 'speaker', id, wasThere: true});
  const removed = await run('remove', id);
  expect([removed.exitCode, removed.stderr]).toEqual([0, `Removed ${id}.\n`]);
  expect(await readdir(join(data, 'audios'))).toEqual([]);
  const gone = await run('remove', id);
  expect([gone.exitCode, gone.stderr]).toEqual([2, expect.stringContaining(`The backend has no speaker "${id}"`)]);
  const own = await run('remove', 'tone-low.wav');
  expect([own.exitCode, own.stderr]).toEqual([2, expect.stringContaining('cannot be removed.')]);
});

test('generate hands its consent to a server that asks for one', async () => {
  const {url, folder: data} = await startServerProcess(['--require-consent']);
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'me.wav'), tone(6));
  await writeFile(join(folder, 'list.txt'), 'Selamat pagi semua.\n');
  const argv = ['--voice', 'me.wav', '--phrases', 'list.txt', '--language', 'ms', '--output', 'set', '--backend', url];
  const models = {CHATTERPIPE_MODELS: join(folder, 'none')};
  const made = await runCli(['generate', ...argv, '--consent', 'self', '--retries', '0'], {
    cwd: folder,
    env: models,
  });
  expect(made.stderr).not.toContain('consent');
  const [recording = ''] = await readdir(join(data, 'temp_audios'));
  expect(recording).toMatch(/^me-[0-9a-f]{8}\.wav$/);
  const note = JSON.parse(await readFile(join(data, 'temp_audios', `${recording}.json`), 'utf8'));
  expect(note.consent.statement).toBe('self');
});

test('a backend that cannot remove speakers is told apart from a speaker that is not there', async () => {
  const backend = await startScriptedBackend({speakers: [{id: 'anwar.wav', name: 'Anwar'}]});
  const folder = await temporaryFolder();
  const removed = await runCli(['speakers', 'remove', 'anwar.wav', '--backend', backend.url], {cwd: folder});
  await backend.close();
  expect(removed.exitCode).toBe(2);
  expect(removed.stderr).toContain('The backend cannot remove speakers');
  expect(removed.stderr).toContain('Delete the recording by hand where the server keeps its speakers.');
});

test('speakers check: exit 1 with what to mend, each with a figure', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'short.wav'), tone(2));
  const env = {CHATTERPIPE_MODELS: join(folder, 'none')};
  const {exitCode, stdout} = await runCli(['speakers', 'check', 'short.wav'], {cwd: folder, env});
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    'It holds 2.0 s of speech; 6 to 15 s clone best.\n  Record more: two or three whole sentences.\n',
  );
  const json = await runCli(['speakers', 'check', 'short.wav', '--json'], {cwd: folder, env});
  const lines = json.stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(lines[0]).toMatchObject({v: 1, event: 'finding', code: 'too-short'});
  expect(lines.at(-1)).toMatchObject({
    event: 'recording',
    findings: lines.length - 1,
    measurements: {seconds: 2},
    models: {},
  });
  const missing = await runCli(['speakers', 'check', 'nobody.wav'], {cwd: folder, env});
  expect([missing.exitCode, missing.stderr]).toEqual([4, expect.stringContaining('nobody.wav')]);
});

test('a FLAC is checked, added, and cloned from as a WAV is', async () => {
  const {url, folder: data} = await startServerProcess();
  const folder = await temporaryFolder();
  const env = {CHATTERPIPE_MODELS: join(folder, 'none'), CHATTERBOX_URL: url};
  const run = (...argv: string[]) => runCli(argv, {cwd: folder, env});
  await writeFile(join(folder, 'me.flac'), toneFlac(6));
  await writeFile(join(folder, 'me.wav'), tone(6));
  await writeFile(join(folder, 'list.txt'), 'Selamat pagi semua.\n');
  const [flac, wav] = await Promise.all(['me.flac', 'me.wav'].map(file => run('speakers', 'check', file)));
  expect([flac?.exitCode, flac?.stdout]).toEqual([wav?.exitCode, wav?.stdout]);
  const added = await run('speakers', 'add', 'me.flac', '--name', 'Me', '--consent', 'self');
  const hash = sha256(toneFlac(6)).slice(0, 8);
  expect([added.exitCode, added.stdout]).toEqual([0, `me-${hash}.flac\n`]);
  await run('speakers', 'remove', `me-${hash}.flac`);
  const argv = [
    '--voice',
    'me.flac',
    '--phrases',
    'list.txt',
    '--language',
    'ms',
    '--output',
    'set',
    '--consent',
    'self',
  ];
  const made = await run('generate', ...argv, '--retries', '0');
  expect(made.stderr).not.toContain('is no recording');
  expect(await readdir(join(data, 'temp_audios'))).toContain(`me-${hash}.flac`);
}, 180_000);
