import {chmod, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {standIn} from '../engines/chatterbox-python/standin.js';
import {type IndexedPackage, servePackages} from '../kit/package-index.js';
import {hasProgram} from '../kit/programs.js';
import {runCli, startCli} from '../kit/run-cli.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

const limitMs = 120_000;

const setuptools: IndexedPackage = {name: 'setuptools', version: '80.9.0'};
const chatterbox: IndexedPackage = {
  name: 'chatterbox-tts',
  version: '0.1.7',
  requires: ['conformer==0.3.2'],
  source: standIn,
};
const conformer: IndexedPackage = {name: 'conformer', version: '0.3.2'};
const trainer: readonly IndexedPackage[] = [
  {name: 'torch', version: '2.13.0'},
  {name: 'lightning', version: '2.6.3'},
  {name: 'lightning', version: '2.6.6'},
  {name: 'piper-tts', version: '1.8.0', requires: ['tensorboard; extra == "train"']},
  {name: 'tensorboard', version: '2.21.0'},
  {name: 'tensorboard', version: '2.99.0'},
];

describe.skipIf(!hasProgram('python3'))('chatterpipe install (needs python3 with venv)', () => {
  test(
    'an install that breaks off half way says so, and the same command goes on; then the engine speaks Malay',
    async () => {
      const index = await servePackages([setuptools, chatterbox, conformer]);
      const cwd = await temporaryFolder();
      const env = environmentOf(cwd, index.url);
      const install = () => runCli(['install', 'chatterbox', '--cpu'], {cwd, env});
      index.broken.add('conformer');
      const broken = await install();
      expect(broken.exitCode, broken.stderr).toBe(10);
      expect(broken.stderr).toContain('pip could not install the packages: ');
      expect(broken.stderr).toContain('What was fetched is kept: the same command goes on.');
      const refused = await runCli(['serve', '--engine', 'chatterbox-python', '--port', '0'], {cwd, env});
      expect(refused.exitCode).toBe(2);
      expect(refused.stderr).toContain('The Python environment "chatterbox" was not installed to the end.');
      expect(refused.stderr).toContain('Install it: chatterpipe install chatterbox');

      index.broken.clear();
      const whole = await install();
      expect(whole.exitCode, whole.stderr).toBe(0);
      // Before 3.12 an environment comes with setuptools.
      expect(whole.stderr).toMatch(
        /^[23] packages to install with \S*python\S* into \S+: about 2\.5 GB \(.* free\)\.$/m,
      );
      const folder = join(cwd, 'python', 'chatterbox');
      expect(whole.stdout).toMatch(/^chatterbox lies in .* \(Python 3\.\d+\.\d+, cpu\)\.\n$/);
      const {state, versions} = JSON.parse(await readFile(join(folder, 'chatterpipe.json'), 'utf8'));
      expect([state, versions['chatterbox-tts']]).toEqual(['ready', '0.1.7']);
      expect(versions['setuptools']).toMatch(/^\d+\./);

      index.fetched.length = 0;
      expect((await install()).exitCode).toBe(0);
      expect(index.fetched).toEqual([]);
      await speaksMalay(cwd, env);
    },
    limitMs,
  );

  test(
    'the trainer gets the versions that ran, and none of those known to be bad',
    async () => {
      const index = await servePackages(trainer);
      const cwd = await temporaryFolder();
      const result = await runCli(['install', 'trainer', '--cpu', '--json'], {cwd, env: environmentOf(cwd, index.url)});
      expect(result.exitCode, result.stdout).toBe(0);
      const events = result.stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
      const wanted = {torch: '2.13.0', lightning: '2.6.6', 'piper-tts': '1.8.0', tensorboard: '2.21.0'};
      expect(events.map(({event}) => event)).toEqual(['plan', 'installed']);
      expect(events[0].packages).toEqual(wanted);
      expect(events[1].versions).toMatchObject(wanted);
    },
    limitMs,
  );

  test(
    'two at once: the second is refused and names the first',
    async () => {
      const index = await servePackages([setuptools, chatterbox, conformer]);
      const cwd = await temporaryFolder();
      const env = environmentOf(cwd, index.url);
      const first = startCli(['install', 'chatterbox', '--cpu'], {cwd, env});
      await vi.waitFor(() => readFile(join(cwd, 'python', '.chatterbox.lock')), {timeout: 30_000, interval: 20});
      const second = await runCli(['install', 'chatterbox', '--cpu'], {cwd, env});
      expect(second.exitCode).toBe(11);
      expect(second.stderr).toMatch(/Process \d+ on \S+ is installing "chatterbox" already\./);
      expect((await first.result).exitCode).toBe(0);
    },
    limitMs,
  );

  test(
    'H4 no Python that will do: exit 2, and what to install',
    async () => {
      const cwd = await temporaryFolder();
      const env = environmentOf(cwd, 'http://127.0.0.1:9/simple');
      const missing = await runCli(['install', 'trainer', '--python', '/no/such/python'], {cwd, env});
      expect(missing.exitCode).toBe(2);
      expect(missing.stderr).toContain('/no/such/python is no Python 3.10 to 3.13.');
      expect(missing.stderr).toContain(
        'Install one (sudo apt install python3 python3-venv), or name it: --python PATH',
      );
      const withoutVenv = await runCli(['install', 'trainer', '--python', await fakePython(cwd, '3.11.2|False')], {
        cwd,
        env,
      });
      expect(withoutVenv.exitCode).toBe(2);
      expect(withoutVenv.stderr).toContain(
        '/usr/bin/python3 (Python 3.11.2) cannot make environments: venv is missing.',
      );
      expect(withoutVenv.stderr).toContain('Install it: sudo apt install python3.11-venv');
      const old = await runCli(['install', 'chatterbox', '--python', await fakePython(cwd, '3.14.0|True')], {cwd, env});
      expect(old.stderr).toContain('fake-python is no Python 3.10 to 3.12: it is 3.14.0.');
      const unknown = await runCli(['install', 'piano'], {cwd, env});
      expect(unknown.stderr).toContain('There is nothing to install called "piano".');
    },
    limitMs,
  );
});

function environmentOf(cwd: string, index: string): Record<string, string> {
  return {
    HOME: cwd,
    CHATTERPIPE_PYTHON: join(cwd, 'python'),
    PIP_INDEX_URL: index,
    PIP_RETRIES: '0',
    XDG_STATE_HOME: cwd,
  };
}

/** A program that answers the question of which Python it is. */
async function fakePython(folder: string, answer: string): Promise<string> {
  const path = join(folder, 'fake-python');
  await writeFile(path, `#!/bin/sh\necho '/usr/bin/python3|${answer}'\n`);
  await chmod(path, 0o755);
  return path;
}

async function speaksMalay(cwd: string, env: Record<string, string>): Promise<void> {
  const arguments_ = ['serve', '--engine', 'chatterbox-python', '--port', '0', '--json', '--device', 'cpu'];
  for (const [model, status] of [
    ['multilingual', 200],
    ['turbo', 422],
  ] as const) {
    const {child, result} = startCli([...arguments_, '--chatterbox', model], {cwd, env});
    const url = await new Promise<string>(resolve => {
      child.stdout?.on('data', data => resolve(JSON.parse(String(data).split('\n')[0] ?? '').url));
    });
    const answer = await fetch(`${url}/v1/audio/speech`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({model: 'chatterbox-tts', input: 'Selamat pagi.', voice: 'chatterbox.wav', language: 'ms'}),
    });
    expect(answer.status).toBe(status);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (status === 200) expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
    else
      expect(bytes.toString()).toContain(
        'ChatterBox (turbo) speaks English only. Serve the model that speaks 23 languages, Malay among them: --chatterbox multilingual',
      );
    child.kill('SIGINT');
    expect([0, 130]).toContain((await result).exitCode);
  }
}
