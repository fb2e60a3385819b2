import {spawnSync} from 'node:child_process';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {expect, onTestFinished, test} from 'vitest';
import {datasetBytes} from '../kit/dataset-bytes.js';
import {hasProgram} from '../kit/programs.js';
import {runCli, startCli} from '../kit/run-cli.js';
import {type ScriptedBackendOptions, startScriptedBackend} from '../kit/scripted-backend.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

const generateArgv = ['generate', '--voice', 'anwar.wav', '--output', 'ds', '--language', 'ms', '--count', '40'];

async function setUp(options: ScriptedBackendOptions = {}) {
  const backend = await startScriptedBackend(options);
  onTestFinished(() => backend.close());
  return {backend, options: {cwd: await temporaryFolder(), env: {CHATTERBOX_URL: backend.url}}};
}

/** Waits until the journal of a running generation has so many decided phrases. */
async function waitForVerdicts(cwd: string, count: number): Promise<void> {
  for (;;) {
    const journal = await readFile(join(cwd, 'ds', 'clips.jsonl'), 'utf8').catch(() => '');
    if (journal.split('"type":"verdict"').length > count) return;
    await sleep(5);
  }
}

test('A1 killed three times in the middle, the same command ends with the bytes of an undisturbed generation', async () => {
  const calm = await setUp();
  expect((await runCli(generateArgv, calm.options)).exitCode).toBe(0);

  const {backend, options} = await setUp({latencyMs: 25});
  for (const verdicts of [3, 14, 27]) {
    const run = startCli(generateArgv, options);
    await waitForVerdicts(options.cwd, verdicts);
    run.child.kill('SIGKILL');
    expect((await run.result).signal).toBe('SIGKILL');
  }
  const journalled = (await readFile(join(options.cwd, 'ds', 'clips.jsonl'), 'utf8')).split('"type":"take"').length - 1;
  backend.forget();
  const last = await runCli(['generate', '--output', 'ds'], options);
  expect(last.exitCode).toBe(0);
  expect(last.stderr).toMatch(
    /The generation of process \d+, begun .+, did not end in order: going on from its journal\./,
  );
  expect(backend.speechRequests.length).toBe(40 - journalled);
  expect(await datasetBytes(join(options.cwd, 'ds'))).toEqual(await datasetBytes(join(calm.options.cwd, 'ds')));
  const everything = await readdir(join(options.cwd, 'ds'), {recursive: true});
  expect(everything.filter(name => name.includes('.tmp-') || name.endsWith('.lock'))).toEqual([]);
});

test('A13 Ctrl-C stops in order with 130 and says that the same command goes on; A14 SIGTERM with 143', async () => {
  for (const [signal, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    const {options} = await setUp({latencyMs: 100});
    const run = startCli(generateArgv, options);
    await waitForVerdicts(options.cwd, 2);
    run.child.kill(signal);
    const result = await run.result;
    expect(result.exitCode).toBe(exitCode);
    expect(result.stderr).toMatch(
      /chatterpipe: Stopped: \d+ of 40 phrases were decided \(\d+ kept\)\.\n {2}Nothing is lost: the same command goes on\.\n$/,
    );
  }
});

test('A11 a second generation on the folder is refused at once, and the first goes on', async () => {
  const {backend, options} = await setUp({latencyMs: 600});
  const first = startCli(generateArgv, options);
  await waitForVerdicts(options.cwd, 1);
  const asked = backend.requests.length;
  const second = await runCli(generateArgv, options);
  expect(second.exitCode).toBe(11);
  expect(second.stderr).toContain(`The dataset is in use: process ${first.child.pid} on `);
  expect(asked).toBeGreaterThan(0);
  const status = await runCli(['status', 'ds', '--json'], options);
  expect(JSON.parse(status.stdout)).toMatchObject({
    v: 1,
    event: 'status',
    asked: 40,
    runningBy: {pid: first.child.pid},
  });
  expect((await first.result).exitCode).toBe(0);
});

/** What people check today: as many WAVs as lines, `file|text` in each, UTF-8; and the rows as Piper's trainer reads them. */
const originalCheck = `
import csv, json, os, sys, wave
rows = list(csv.reader(open('ds/metadata.csv', encoding='utf-8'), delimiter='|'))
formats = {wave.open(os.path.join('ds/wavs', row[0])).getparams()[:3] for row in rows}
json.dump({'rows': len(rows), 'fields': sorted({len(row) for row in rows}), 'wavs': len(os.listdir('ds/wavs')),
           'lines': sum(1 for _ in open('ds/metadata.csv', encoding='utf-8')), 'formats': sorted(formats)}, sys.stdout)
`;

test.skipIf(!hasProgram('python3'))(
  'the original’s check passes on the result, and Python’s csv reads the rows as Piper does',
  async () => {
    const {options} = await setUp();
    expect((await runCli(generateArgv, options)).exitCode).toBe(0);
    const checked = spawnSync('python3', ['-c', originalCheck], {cwd: options.cwd, encoding: 'utf8'});
    expect(checked.stderr).toBe('');
    expect(JSON.parse(checked.stdout)).toEqual({rows: 40, fields: [2], wavs: 40, lines: 40, formats: [[1, 2, 22_050]]});
  },
);

test('the summary names what was asked, kept and missing, and the next command', async () => {
  const {options} = await setUp();
  const {stdout, stderr, exitCode} = await runCli(generateArgv, options);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^ds: asked 40, kept 40, missing 0 \(rejected 0, failed 0, undecided 0\)\.\n/);
  expect(stdout).toMatch(/Next: chatterpipe verify ds\n$/);
  expect(stderr).toMatch(
    /First clip kept after \d+\.\d s\. Language: sent, not confirmed; listen: ds\/wavs\/voice_00001\.wav\n/,
  );
  expect(stderr).toMatch(/Pilot: 20 of the first 20 were kept; done in about /);
});

test('exit 3 when fewer were kept than --min-kept', async () => {
  const {options} = await setUp({script: [{from: 30, answer: {kind: 'speech', wav: 'silent'}}]});
  const {exitCode, stdout} = await runCli([...generateArgv, '--retries', '0', '--workers', '1'], options);
  expect(exitCode).toBe(3);
  expect(stdout).toContain('Fewer than 95 % were kept. Next: chatterpipe generate --output ds --retry-rejected\n');
});

test('--json is one object a line; --quiet says nothing but the result', async () => {
  const {options} = await setUp();
  const {stdout, stderr} = await runCli([...generateArgv, '--json'], options);
  const events = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(events.every(({v}) => v === 1)).toBe(true);
  expect(events.filter(({event}) => event === 'decided')).toHaveLength(40);
  expect(events.at(-1)).toMatchObject({event: 'summary', kept: 40, exitCode: 0});
  expect(stderr).toBe('');
  const quiet = await runCli(['generate', '--output', 'ds', '--quiet'], options);
  expect(quiet.stderr).toBe('');
  expect(quiet.stdout).toMatch(/^ds: asked 40, kept 40/);
});

test('mistakes are answered with the mend, and exit 2', async () => {
  const {options} = await setUp();
  const cases: [string[], RegExp][] = [
    [['generat'], /error: unknown command 'generat'\n\(Did you mean generate\?\)/],
    [['generate'], /error: required option '-o, --output <dir>' not specified/],
    [['generate', '--output', 'x', '--cout', '3'], /error: unknown option '--cout'\n\(Did you mean --count\?\)/],
    [
      ['generate', '--output', 'x', '--voice', 'anwar.wav', '--count', '3'],
      /3 phrases were asked for, but in which language\?\n {2}Add --language ms/,
    ],
    [
      ['generate', '--output', 'x', '--voice', 'anwar', '--language', 'ms'],
      /The backend has no speaker "anwar", and there is no such file\.\n {2}Did you mean anwar\.wav\?/,
    ],
    [['generate', '--output', 'x', '--voice', 'anwar.wav', '--language', 'mss'], /mss/],
    [
      ['generate', '--output', 'x', '--voice', 'anwar.wav', '--language', 'ms', '--temperature', '3'],
      /--temperature must be a number from 0 to 1, not 3\./,
    ],
    [
      ['generate', '--output', 'x', '--voice', 'anwar.wav', '--language', 'ms', '--wait', 'soon'],
      /"soon" is not a time\. Write 90, 90s, 15m or 2h\./,
    ],
  ];
  for (const [argv, message] of cases) {
    const {exitCode, stderr, stdout} = await runCli(argv, options);
    expect.soft(`${exitCode} ${stderr}${stdout}`).toMatch(message);
    expect.soft(exitCode).toBe(2);
    expect.soft(stderr).not.toMatch(/^\s+at /m);
  }
});

test.each([1, 2])(
  'a text that gateways answer with 504 while they let others through is failed with its reason: exit 3, %i backends',
  async count => {
    const answer = {kind: 'status', status: 504, json: {detail: 'upstream request timeout'}} as const;
    const script = [{textIncludes: 'kena', answer}];
    const setUps = await Promise.all(Array.from({length: count}, () => setUp({script, latencyMs: 20})));
    const {options} = setUps[0] as (typeof setUps)[number];
    const list = [
      'Ini tidak boleh, sudah kena.',
      'Yang ini boleh.',
      'Dia sudah sampai di rumah.',
      'Esok kita pergi lagi.',
    ];
    await writeFile(join(options.cwd, 'p.txt'), list.map(text => `${text}\n`).join(''));
    const backends = setUps.flatMap(({backend}) => ['--backend', backend.url]);
    const common = ['generate', '--voice', 'anwar.wav', '--output', 'ds', '--language', 'ms'];
    const {exitCode, stderr} = await runCli([...common, '--phrases', 'p.txt', ...backends], options);
    expect(exitCode, stderr).toBe(3);
    const journal = await readFile(join(options.cwd, 'ds', 'clips.jsonl'), 'utf8');
    expect(journal).toContain('"verdict":"failed","reasons":["backend-refused"],"said":"upstream request timeout"');
    expect(journal.split('"verdict":"kept"')).toHaveLength(4);
    const tries = setUps.map(
      ({backend}) => backend.speechRequests.filter(({body}) => body?.['input'] === list[0]).length,
    );
    expect(Math.min(...tries)).toBeGreaterThan(0);
    expect(Math.max(...tries)).toBeLessThan(10);
  },
);
