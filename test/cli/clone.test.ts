import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {sha256} from '../../src/base/content-id.js';
import {sendFile, startFileServer} from '../io/download/file-server.js';
import {phrases} from '../jobs/clone/clone-kit.js';
import {type CliRun, runCli, startCli} from '../kit/run-cli.js';
import {type ScriptedBackend, startScriptedBackend} from '../kit/scripted-backend.js';
import {type TrainerScript, writeScriptedTrainer} from '../kit/scripted-trainer.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {writeTinyVoice} from '../kit/tiny-voice.js';

type Scene = {
  readonly folder: string;
  readonly backend: ScriptedBackend;
  script(script: TrainerScript): void;
  start(...more: string[]): CliRun;
};

const argv = ['clone', 'MalayVoice', 'anwar.wav', '--phrases', 'p.txt', '--epochs', '6', '--language', 'ms'];
const small = ['--checkpoint-epochs', '1', '--model-size', 'tiny', '--audition-count', '2', '--no-auditions'];

async function scene(latencyMs = 0): Promise<Scene> {
  const folder = await temporaryFolder();
  const backend = await startScriptedBackend({speakers: [{id: 'anwar.wav', name: 'Anwar'}], latencyMs});
  onTestFinished(() => backend.close());
  writeTinyVoice(join(folder, 'hum.onnx'));
  await writeFile(join(folder, 'p.txt'), phrases(12));
  const trainer = join(folder, 'python');
  const env = {CHATTERBOX_URL: backend.url, CHATTERPIPE_TRAINER_PYTHON: trainer, HOME: folder};
  return {
    folder,
    backend,
    script: more => writeScriptedTrainer(trainer, {voice: join(folder, 'hum.onnx'), ...more}),
    start: (...more) => startCli([...argv, ...small, ...more], {cwd: folder, env}),
  };
}

/** Kills the command as soon as something is there, and not before. */
async function killWhen(run: CliRun, isTime: () => Promise<boolean>): Promise<void> {
  await expect.poll(isTime, {timeout: 50_000, interval: 20}).toBe(true);
  run.child.kill('SIGKILL');
  expect((await run.result).signal).toBe('SIGKILL');
}

test('killed in the generation, in the training and in the export, the same command goes on and repeats nothing', {
  timeout: 180_000,
}, async () => {
  const {folder, backend, script, start} = await scene(150);
  const [dataset, run] = [join(folder, 'datasets', 'MalayVoice'), join(folder, 'runs', 'MalayVoice')];
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
  script({epochMs: 500});
  await killWhen(start(), async () => (await read(join(dataset, 'clips.jsonl'))).split('"type":"verdict"').length > 3);
  const taken = (await read(join(dataset, 'clips.jsonl'))).split('"type":"take"').length - 1;
  backend.forget();

  await killWhen(start(), async () => existsSync(join(run, 'checkpoints', 'epoch-00002.json')));
  expect(backend.speechRequests.length).toBe(12 - taken);
  await backend.goDown();

  script({exportMs: 60_000});
  const draft = join(folder, 'voices', '.tmp-ms_MY-malayvoice-medium.onnx');
  await killWhen(start(), async () => existsSync(draft));
  expect(await readdir(join(folder, 'voices'))).toEqual(['.tmp-ms_MY-malayvoice-medium.onnx']);

  script({});
  const {exitCode, stdout, stderr} = await start('--json').result;
  expect(exitCode, stdout + stderr).toBe(0);
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
  const stages = events.filter(({event}) => event === 'stage');
  expect(stages.map(({stage, wasDone}) => [stage, wasDone])).toEqual([
    ['check', false],
    ['generate', true],
    ['verify', false],
    ['train', false],
    ['export', false],
    ['audition', false],
  ]);
  expect(events.some(({event}) => event === 'progress')).toBe(false);
  const cloned = events.at(-1);
  expect(cloned).toMatchObject({event: 'cloned', isShort: false, voice: {epoch: 6}, audition: {of: 2}});
  expect((await readdir(join(folder, 'voices'))).sort()).toEqual([
    'ms_MY-malayvoice-medium.MODEL_CARD',
    'ms_MY-malayvoice-medium.onnx',
    'ms_MY-malayvoice-medium.onnx.json',
  ]);
});

test('it names each stage, and ends with what each cost, the page to listen to, and where to copy the voice', async () => {
  const {script, start} = await scene();
  script({});
  const {exitCode, stdout, stderr} = await start('--price-per-hour', '2').result;
  expect(exitCode, stdout + stderr).toBe(0);
  expect(stderr.match(/^\[\d\/6\] \w+$/gm)).toEqual([
    '[1/6] check',
    '[2/6] generate',
    '[3/6] verify',
    '[4/6] train',
    '[5/6] export',
    '[6/6] audition',
  ]);
  const lines = stdout.trimEnd().split('\n').slice(-13);
  const took = String.raw`(\d+ min )?\d+ s`;
  const time = `${took} +`;
  const size = String.raw`\d+\.\d [kM]B`;
  for (const [at, pattern] of [
    `^check +${took}$`,
    `^generate +${time}12 clips of 12 takes, 0 failed requests, ${size}$`,
    `^verify +${took}$`,
    `^train +${time}12 steps, [34] checkpoints kept, ${size}$`,
    `^export +${time}${size}$`,
    `^audition +${time}2 sentences, ${size}$`,
    `^in all +${time}${size} on the disk; at 2 an hour 0\\.\\d\\d$`,
  ].entries()) {
    expect(lines[at]).toMatch(new RegExp(pattern));
  }
  expect(lines.slice(7)).toEqual([
    'Curves: runs/MalayVoice/training.html',
    expect.stringMatching(
      /^[0-2] of 2 sentences would do as training clips\. Listen: runs\/MalayVoice\/audition\.html$/,
    ),
    expect.stringMatching(/^voices\/ms_MY-malayvoice-medium\.onnx: the voice of epoch 6, .+; it has spoken\.$/),
    'Beside it: voices/ms_MY-malayvoice-medium.onnx.json and voices/ms_MY-malayvoice-medium.MODEL_CARD.',
    'In Home Assistant: copy the .onnx and the .onnx.json to /share/piper and restart the Piper add-on; then',
    'choose the voice in Settings > Voice assistants. Step by step: docs/home-assistant.md',
  ]);
});

test('Ctrl-C ends with 130 in a stage that it names; too few kept clips end with 3', async () => {
  const {folder, backend, script, start} = await scene(100);
  script({});
  const run = start();
  await expect.poll(() => backend.speechRequests.length, {timeout: 50_000}).toBeGreaterThan(2);
  run.child.kill('SIGINT');
  const stopped = await run.result;
  expect(stopped.exitCode, stopped.stderr).toBe(130);
  expect(stopped.stderr).toMatch(
    /^The stage "generate" did not end\. What was made stays: the same command goes on\.\nchatterpipe: Stopped: \d+ of 12 phrases were decided \(\d+ kept\)\.$/m,
  );
  backend.setScript([{answer: {kind: 'speech', wav: 'silent'}}]);
  const short = await start('--retries', '0').result;
  expect(short.exitCode, short.stderr).toBe(3);
  expect(short.stdout).toMatch(
    /^Fewer than 95 % were kept\. Next: chatterpipe generate --output \S+ --retry-rejected$/m,
  );
  expect(existsSync(join(folder, 'runs'))).toBe(false);
});

test('--dry-run says what every stage would be, asks nobody and makes nothing', async () => {
  const {folder, backend, script, start} = await scene();
  script({});
  const {exitCode, stdout, stderr} = await start('--dry-run').result;
  expect(exitCode, stderr).toBe(0);
  expect(stdout).toMatch(
    new RegExp(
      [
        'MalayVoice, spoken by anwar\\.wav:',
        '1 check     all that follows, and that the backend has the speaker, before anything is made',
        '2 generate  datasets/MalayVoice: 12 clips, about \\d\\.\\d minutes of speech, \\d\\.\\d MB',
        '3 verify    every clip, as Piper would read it',
        '4 train     36 steps, roughly \\d+ s, \\d+\\.\\d MB',
        '5 export    voices/ms_MY-malayvoice-medium\\.onnx',
        '6 audition  2 sentences, to listen to in runs/MalayVoice/audition\\.html',
        'In all: \\d+ s and the clips \\(add --probe 3\\), \\d+\\.\\d MB of disk\\.',
        '$',
      ].join('\n'),
    ),
  );
  expect(backend.requests).toEqual([]);
  const priced = await start('--probe', '2', '--price-per-hour', '1.2').result;
  expect(priced.stdout).toMatch(/In all: about \d+ s, .+ of disk\.\nAt 1\.2 an hour: 0\.\d\d\.\n$/);
  expect(backend.speechRequests.length).toBe(2);
  expect((await readdir(folder)).sort()).toEqual(['hum.onnx', 'hum.onnx.json', 'p.txt', 'python']);
});

test('without a trainer nothing is asked for, and the command that makes one is named', async () => {
  const {folder, backend} = await scene();
  const env = {CHATTERBOX_URL: backend.url, HOME: folder};
  const {exitCode, stderr} = await runCli([...argv, ...small], {cwd: folder, env});
  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    '[1/6] check\nThe stage "check" did not end. What was made stays: the same command goes on.\n' +
      'chatterpipe: The Python environment "trainer" is not installed.\n  Install it: chatterpipe install trainer\n',
  );
  expect(backend.requests).toEqual([]);
});

test('--dry-run says which base would be downloaded, how large, from where, and what its licence is', async () => {
  const {folder, script, start} = await scene();
  script({});
  const bytes = Buffer.alloc(50_000, 'base');
  const server = await startFileServer((request, response) => sendFile(request, response, bytes));
  const known = {name: 'ours', url: `${server.url}/ours.ckpt`, sha256: sha256(bytes), sizeBytes: bytes.length};
  const rest = {licence: 'CC0', language: 'ms_MY', quality: 'medium', sampleRateHz: 22_050};
  await mkdir(join(folder, '.config', 'chatterpipe'), {recursive: true});
  await writeFile(join(folder, '.config', 'chatterpipe', 'known-bases.json'), JSON.stringify([{...known, ...rest}]));
  const {host} = new URL(server.url);
  const missing = `The base ours would be downloaded first: 50.0 kB from ${host}. Its licence binds the voice as well: CC0.`;
  const {exitCode, stdout, stderr} = await start('--base', 'ours', '--dry-run').result;
  expect(exitCode, stderr).toBe(0);
  expect(stdout.split('\n')).toContain(missing);
  expect(server.seen).toHaveLength(0);

  const store = join(folder, '.cache', 'chatterpipe', 'bases');
  await mkdir(store, {recursive: true});
  await writeFile(join(store, 'ours.ckpt'), bytes);
  const again = await start('--base', 'ours', '--dry-run').result;
  expect(again.stdout.split('\n')).toContain(
    `The base ours is here already: ${store}/ours.ckpt. Its licence binds the voice as well: CC0.`,
  );
});
