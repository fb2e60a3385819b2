import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {runCli} from '../kit/run-cli.js';
import {startScriptedBackend} from '../kit/scripted-backend.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

async function setUp() {
  const backend = await startScriptedBackend();
  onTestFinished(() => backend.close());
  const options = {cwd: await temporaryFolder(), env: {CHATTERBOX_URL: backend.url}};
  const made = await runCli(
    ['generate', '--voice', 'anwar.wav', '--output', 'ds', '--language', 'ms', '--count', '4', '--quiet'],
    options,
  );
  expect(made.exitCode).toBe(0);
  return {backend, options, path: (name: string): string => join(options.cwd, 'ds', name)};
}

test('repair says what it would do, does it, and generate goes on; verify finds nothing', async () => {
  const {backend, options, path} = await setUp();
  const journal = await readFile(path('clips.jsonl'), 'utf8');
  const line = journal.split('\n').findIndex(text => text.includes('"n":2,'));
  const lines = journal.split('\n').map((text, index) => (index === line ? text.slice(0, 30) : text));
  await writeFile(path('clips.jsonl'), lines.join('\n'));

  const dry = await runCli(['repair', 'ds', '--dry-run'], options);
  const steps = [
    `  1 damaged line of clips.jsonl (${line + 1}): set aside`,
    '  1 phrase (2): rebuilt from metadata.csv',
  ];
  expect(dry).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: ['ds: a repair would do this:', ...steps, 'Nothing was changed. Next: chatterpipe repair ds', ''].join(
      '\n',
    ),
  });
  const done = await runCli(['repair', 'ds'], options);
  const kept = '  clips.jsonl as it was: kept as clips.jsonl.before-repair-1';
  expect(done).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: ['ds: this was done:', ...steps, kept, 'Next: chatterpipe generate --output ds', ''].join('\n'),
  });
  expect(await runCli(['repair', 'ds'], options)).toMatchObject({exitCode: 0, stdout: 'ds: nothing to repair.\n'});
  expect((await runCli(['verify', 'ds'], options)).exitCode).toBe(0);
  backend.forget();
  expect((await runCli(['generate', '--output', 'ds', '--quiet'], options)).stdout).toMatch(/^ds: asked 4, kept 4/);
  expect(backend.speechRequests).toEqual([]);
});

test('what is lost is exit 14, also with --json, and what is no dataset exit 2', async () => {
  const {options, path} = await setUp();
  await rm(path('dataset.json'));
  const {exitCode, stdout, stderr} = await runCli(['repair', 'ds', '--json'], options);
  expect([exitCode, stderr]).toEqual([14, '']);
  const events = stdout
    .trimEnd()
    .split('\n')
    .map(text => JSON.parse(text));
  expect(events).toEqual([
    {v: 1, event: 'repaired', what: 'card-rebuilt', message: expect.stringContaining('rebuilt from the journal')},
    {
      v: 1,
      event: 'lost',
      what: 'voice',
      message: 'Whose voice it is stood in dataset.json alone: say it with chatterpipe repair ds --voice ID.',
    },
    {v: 1, event: 'repair', output: 'ds', isDryRun: false, done: 1, lost: 1, exitCode: 14},
  ]);
  expect((await runCli(['repair', 'ds', '--voice', 'anwar.wav'], options)).exitCode).toBe(0);

  const nothing = await runCli(['repair', 'nowhere'], options);
  expect(nothing).toMatchObject({
    exitCode: 2,
    stderr: 'chatterpipe: Cannot repair nowhere: there is no such folder.\n  Give the folder of a dataset.\n',
  });
});
