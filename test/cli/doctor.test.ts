import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {dirname, join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {fingerprintOf} from '../../src/io/python/fingerprint.js';
import {checkEnvironment} from '../../src/jobs/doctor/check-python.js';
import {environments} from '../../src/jobs/python/environments.js';
import {type CliResult, runCli} from '../kit/run-cli.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

const limitMs = 60_000;
const nowhere = 'http://127.0.0.1:9';

type Line = {
  readonly event: string;
  readonly id?: string;
  readonly state?: string;
  readonly what?: string;
  readonly mend?: string;
  readonly faults?: number;
};

test(
  'with nothing but Node datasets can be made: exit 0, and what is missing is named with the command that gets it',
  async () => {
    const cwd = await temporaryFolder();
    const {exitCode, stdout, stderr} = await doctor(cwd);
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`ok     node        Node ${process.version}\n`);
    expect(stdout).toContain('ok     espeak      eSpeak NG speaks\n');
    expect(stdout).toContain("-      trainer     Piper's own trainer, for train: not installed\n");
    expect(stdout).toContain('                   → chatterpipe install trainer\n');
    expect(stdout).toContain('→ chatterpipe install chatterbox\n');
    expect(stdout).toContain(
      '→ start a ChatterBox server there, name another with --backend, or try with --backend embedded',
    );
    expect(stdout).toMatch(/Datasets can be made here\.\n$/);
  },
  limitMs,
);

test(
  'a backend that answers is told, and one that says nothing keeps nobody waiting',
  async () => {
    const cwd = await temporaryFolder();
    const answering = await serve(true);
    expect(await checkOf(cwd, 'backend', {CHATTERBOX_URL: answering})).toMatchObject({
      state: 'fine',
      what: `${answering} answers`,
    });
    expect(await checkOf(cwd, 'backend', {CHATTERBOX_URL: await serve(false)})).toMatchObject({state: 'missing'});
  },
  limitMs,
);

test(
  'a GPU is told with what is free of it and who holds the rest',
  async () => {
    const cwd = await temporaryFolder();
    await program(
      join(cwd, 'bin', 'nvidia-smi'),
      'case "$1" in *query-gpu*) echo "GPU-1, NVIDIA H100, 20480, 81920";; *) echo "GPU-1, 4711, /opt/chatterbox/python, 61440";; esac',
    );
    const path = `${join(cwd, 'bin')}:${process.env['PATH']}`;
    expect(await checkOf(cwd, 'gpu', {PATH: path})).toMatchObject({
      state: 'fine',
      what: 'NVIDIA H100: 20.0 GiB of 80.0 GiB free; /opt/chatterbox/python (process 4711) holds 60.0 GiB',
    });
  },
  limitMs,
);

const whole = {'piper-tts': '1.8.0', torch: '2.13.0+cpu', lightning: '2.6.6'};
const again = 'chatterpipe install trainer --again';

test.each([
  ['fine', {versions: whole}, 'fine', /^piper-tts 1\.8\.0, torch 2\.13\.0\+cpu, lightning 2\.6\.6 \(/, null],
  [
    'H4 a Lightning that steals keys',
    {versions: {...whole, lightning: '2.6.3'}},
    'fault',
    'lightning 2.6.3 is not used for "trainer": it was published with stolen keys and steals others',
    again,
  ],
  [
    'H4 a torch that is too old',
    {versions: {...whole, torch: '2.6.0'}},
    'fault',
    'The Python environment "trainer" cannot be used: torch 2.6.0 is too old, 2.10.0 or later is needed',
    again,
  ],
  [
    'H4 Piper gone',
    {versions: {torch: '2.13.0', lightning: '2.6.6'}},
    'fault',
    'The Python environment "trainer" cannot be used: piper-tts is not in it',
    again,
  ],
  ['H4 its Python gone', {}, 'fault', /^Cannot start .*\/trainer\/bin\/python: there is no such program$/, again],
  [
    'broken off',
    {versions: whole, state: 'installing'},
    'fault',
    'its installation broke off',
    'chatterpipe install trainer',
  ],
  [
    'of another version',
    {versions: whole, fingerprint: 'other'},
    'fault',
    'it was made for another version of chatterpipe',
    'chatterpipe install trainer',
  ],
] as const)('an environment of the trainer: %s', async (_name, environment, state, what, mend) => {
  const cwd = await temporaryFolder();
  const root = await makeTrainer(cwd, environment);
  const variables = {root, torchIndex: undefined, hasOwnIndex: false, ofProcess: {PATH: process.env['PATH'] ?? ''}};
  expect(await checkEnvironment('trainer', variables)).toEqual({
    id: 'trainer',
    purpose: 'training',
    state,
    what: what instanceof RegExp ? expect.stringMatching(what) : what,
    mend,
  });
});

test(
  'H4 a wrong Lightning: doctor exits 1, and 2 where training is asked for, before any work',
  async () => {
    const cwd = await temporaryFolder();
    await makeTrainer(cwd, {versions: {...whole, lightning: '2.6.2'}});
    const result = await doctor(cwd, ['--json']);
    expect(result.exitCode).toBe(1);
    expect(linesOf(result).at(-1)).toMatchObject({event: 'examined', faults: 1, isReady: false});
    const forTraining = await doctor(cwd, ['--for', 'training']);
    expect(forTraining.exitCode).toBe(2);
    expect(forTraining.stderr).toContain(
      'This machine is not ready for training: lightning 2.6.2 is not used for "trainer": it was published with stolen keys and steals others.',
    );
    expect(forTraining.stderr).toContain(`Mend it: ${again}`);
  },
  limitMs,
);

test(
  'H4 doctor --for cloning exits 2 where ChatterBox is not installed, before any work',
  async () => {
    const cwd = await temporaryFolder();
    const {exitCode, stderr} = await doctor(cwd, ['--for', 'cloning']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'This machine is not ready for cloning: the official ChatterBox, for serve --engine chatterbox-python: not installed.',
    );
    expect(stderr).toContain('Mend it: chatterpipe install chatterbox');
  },
  limitMs,
);

test(
  'a Python that a person names for the trainer is looked at instead of ours',
  async () => {
    const cwd = await temporaryFolder();
    const python = join(cwd, 'own', 'python');
    await program(python, `echo '${JSON.stringify(whole)}'`);
    expect(await checkOf(cwd, 'trainer', {CHATTERPIPE_TRAINER_PYTHON: python})).toMatchObject({
      state: 'fine',
      what: `piper-tts 1.8.0, torch 2.13.0+cpu, lightning 2.6.6 (${python})`,
    });
  },
  limitMs,
);

function doctor(cwd: string, argv: readonly string[] = [], env: Record<string, string> = {}): Promise<CliResult> {
  const own = {HOME: cwd, XDG_STATE_HOME: cwd, XDG_CACHE_HOME: cwd, CHATTERBOX_URL: nowhere};
  return runCli(['doctor', ...argv], {cwd, env: {...own, ...env}});
}

async function checkOf(cwd: string, id: string, env: Record<string, string>): Promise<Line | undefined> {
  return linesOf(await doctor(cwd, ['--json'], env)).find(line => line.id === id);
}

function linesOf({stdout}: CliResult): readonly Line[] {
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

async function serve(isAnswering: boolean): Promise<string> {
  const server = createServer((_request, response) => void (isAnswering && response.end('{"status":"ok"}')));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Environment = {
  readonly versions?: Readonly<Record<string, string>>;
  readonly state?: string;
  readonly fingerprint?: string;
};

/** What `install trainer` leaves, with a program for its Python that answers which packages it has. */
async function makeTrainer(cwd: string, {versions, state = 'ready', fingerprint}: Environment): Promise<string> {
  const folder = join(cwd, 'chatterpipe', 'python', 'trainer');
  await mkdir(folder, {recursive: true});
  const own = await fingerprintOf(environments.trainer, 'cpu', '3.11.7');
  const manifest = {v: 1, state, name: 'trainer', hardware: 'cpu', python: '3.11.7', versions: {}};
  await writeFile(join(folder, 'chatterpipe.json'), JSON.stringify({...manifest, fingerprint: fingerprint ?? own}));
  if (versions !== undefined) await program(join(folder, 'bin', 'python'), `echo '${JSON.stringify(versions)}'`);
  return dirname(folder);
}

async function program(path: string, lines: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, `#!/bin/sh\n${lines}\n`);
  await chmod(path, 0o755);
}
