import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {seededRandom} from '../../src/base/seeded-random.js';
import {datasetBytes} from '../kit/dataset-bytes.js';
import {journalOnDisk, waitForVerdicts} from './kit/journal-on-disk.js';
import {type Scene, setScene} from './kit/scene.js';
import {chatterpipe, type RunningProgram, startProgram} from './kit/start-program.js';

const first = [
  'Selamat pagi semua.',
  'Apa khabar hari ini?',
  'Saya suka makan nasi.',
  'Hujan turun lagi.',
  'Jumpa lagi esok.',
];
const clip = (number: number): string => `voice_${String(number).padStart(5, '0')}.wav`;

/** Starts a sitting on a list with these lines. */
function startWith(scene: Scene, lines: readonly string[], ...argv: readonly string[]): RunningProgram {
  writeFileSync(join(scene.folder, 'p.txt'), `${lines.join('\n')}\n`);
  const settings = ['--voice', 'anwar.wav', '--output', 'ds', '--language', 'ms', '--phrases', 'p.txt'];
  const env = {CHATTERBOX_URL: scene.backend.url};
  return startProgram(chatterpipe('generate', ...settings, ...argv), {cwd: scene.folder, env});
}

test('A17 lines inserted, removed and moved: what is there is used again, and nothing is renumbered', {
  timeout: 120_000,
}, async () => {
  const scene = await setScene({count: 0});
  expect((await startWith(scene, first).result).exitCode).toBe(0);
  const before = await datasetBytes(scene.output);
  scene.backend.forget();
  const edited = [
    'Baris baharu di depan.',
    'Jumpa lagi esok.',
    'Selamat pagi semua.',
    'Baris baharu di tengah.',
    'Hujan turun lagi.',
  ];
  const {exitCode, stdout, stderr} = await startWith(scene, edited).result;
  expect(exitCode, stderr).toBe(0);
  expect(scene.backend.speechRequests.map(({body}) => body?.['input']).sort()).toEqual([
    'Baris baharu di depan.',
    'Baris baharu di tengah.',
  ]);
  expect(stdout).toContain('asked 5, kept 5, missing 0');
  expect(stderr).toContain('2 phrases of the dataset are no longer in the list: they stay (--prune removes them).\n');
  const after = await datasetBytes(scene.output);
  expect(after.metadata).toBe(
    `${before.metadata}${clip(6)}|Baris baharu di depan.\n${clip(7)}|Baris baharu di tengah.\n`,
  );
  expect(after.wavs).toMatchObject(before.wavs);

  const pruned = await startWith(scene, edited, '--prune').result;
  expect(pruned.stderr).toContain('2 phrases that are no longer in the list were removed.\n');
  expect(Object.keys((await datasetBytes(scene.output)).wavs)).toEqual([1, 4, 5, 6, 7].map(clip));
  // What comes back after it was removed is made anew, under a number of its own.
  expect((await startWith(scene, first).result).exitCode).toBe(0);
  expect((await datasetBytes(scene.output)).metadata).toContain(`${clip(8)}|Apa khabar hari ini?\n`);
});

test('A17 a list edited again and again, with kills in between: numbers are for ever and given once', {
  timeout: 240_000,
}, async () => {
  const random = seededRandom('A17');
  const scene = await setScene({count: 0, latencyMs: 15});
  const pool = Array.from({length: 30}, (_, index) => `Ayat nombor ${index} dalam senarai ini.`);
  const numberOf = new Map<string, number>();
  for (let sitting = 0; sitting < 8; sitting += 1) {
    const lines = pool.filter(() => random() < 0.5).sort(() => random() - 0.5);
    const verdicts = journalOnDisk(scene.output).verdicts.length;
    const run = startWith(scene, lines);
    if (sitting % 2 === 0) {
      await waitForVerdicts(scene.output, verdicts + 1 + Math.floor(5 * random()), run);
      run.child.kill('SIGKILL');
    }
    await run.result;
    const {numbers} = journalOnDisk(scene.output);
    expect(numbers.map(({n}) => n)).toEqual(numbers.map((_, index) => index + 1));
    for (const {text, n} of numbers) expect(numberOf.get(text) ?? n).toBe(n);
    for (const {text, n} of numbers) numberOf.set(text, n);
  }
  expect((await startWith(scene, pool).result).exitCode).toBe(0);
  const lines = [...numberOf].map(([text, n]) => `${clip(n)}|${text}`);
  const {metadata} = await datasetBytes(scene.output);
  expect(metadata.split('\n').slice(0, -1)).toHaveLength(30);
  expect(metadata.split('\n').slice(0, numberOf.size)).toEqual(lines.sort());
});
