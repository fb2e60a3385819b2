import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect} from 'vitest';
import {sha256} from '../../../src/base/content-id.js';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {startScriptedBackend} from '../../kit/scripted-backend.js';
import {journalOnDisk} from './journal-on-disk.js';
import type {Scene} from './scene.js';

type FileHashes = Readonly<Record<string, string>>;

/** What a generation that nothing disturbed leaves behind. */
export type Undisturbed = {
  readonly bytes: Awaited<ReturnType<typeof datasetBytes>>;
  /** The hash of every clip and every take, by path. */
  readonly files: FileHashes;
};

const made = new Map<number, Promise<Undisturbed>>();

/** The undisturbed dataset of `count` phrases: made once, then remembered. */
export function undisturbed(count: number): Promise<Undisturbed> {
  const known = made.get(count) ?? make(count);
  made.set(count, known);
  return known;
}

async function make(count: number): Promise<Undisturbed> {
  const folder = await mkdtemp(join(tmpdir(), 'chatterpipe-undisturbed-'));
  const backend = await startScriptedBackend();
  try {
    const output = join(folder, 'ds');
    await generateDataset({output, voice: 'anwar.wav', language: 'ms', count, backend: backend.url});
    return {bytes: await datasetBytes(output), files: await soundFiles(output)};
  } finally {
    await backend.close();
    await rm(folder, {recursive: true, force: true});
  }
}

/** The hash of every file in `wavs/` and `takes/` that bears its final name. */
export async function soundFiles(output: string): Promise<FileHashes> {
  const found: [string, string][] = [];
  for (const folder of ['wavs', 'takes']) {
    const names = await readdir(join(output, folder)).catch(() => []);
    for (const name of names.filter(each => !each.startsWith('.tmp-')).sort()) {
      found.push([`${folder}/${name}`, sha256(await readFile(join(output, folder, name)))]);
    }
  }
  return Object.fromEntries(found);
}

/** Nothing under a final name is half written or wrong, and everything that is journalled is there. */
export async function expectNothingHalf({output, count}: Pick<Scene, 'output' | 'count'>): Promise<void> {
  const {files} = await undisturbed(count);
  const now = await soundFiles(output);
  expect(now).toEqual(Object.fromEntries(Object.keys(now).map(path => [path, files[path]])));
  const {takes, verdicts, numbers} = journalOnDisk(output);
  const numberOf = new Map(numbers.map(({key, n}) => [key, n]));
  const wanted = [
    ...takes.map(({key, take, format}) => `takes/${key}.${take}.${format}`),
    ...verdicts
      .filter(({verdict}) => verdict === 'kept')
      .map(({key}) => `wavs/voice_${String(numberOf.get(key)).padStart(5, '0')}.wav`),
  ];
  expect(wanted.filter(path => !(path in now))).toEqual([]);
}

/** The dataset is, byte for byte, what an undisturbed generation leaves, and nothing else lies in its folder. */
export async function expectUndisturbed({output, count}: Pick<Scene, 'output' | 'count'>): Promise<void> {
  const {bytes, files} = await undisturbed(count);
  expect(await datasetBytes(output)).toEqual(bytes);
  expect(await soundFiles(output)).toEqual(files);
  const everything = await readdir(output, {recursive: true});
  const extra = everything.filter(name => name.includes('.tmp-') || name.includes('.lock'));
  expect(extra).toEqual([]);
}

/** What the journal has before a sitting. Afterwards: none of its takes was asked for again. */
export function rememberTakes({output, backend}: Pick<Scene, 'output' | 'backend'>): {
  readonly takes: number;
  expectNoneAskedAgain(): void;
} {
  const {takes, numbers} = journalOnDisk(output);
  const textOf = new Map(numbers.map(({key, text}) => [key, text]));
  const known = new Set(takes.map(({key, seed}) => `${seed} ${textOf.get(key)}`));
  backend.forget();
  return {
    takes: takes.length,
    expectNoneAskedAgain(): void {
      const asked = backend.speechRequests.map(({body}) => `${body?.['seed']} ${body?.['input']}`);
      expect(asked.filter(each => known.has(each))).toEqual([]);
    },
  };
}

/** Runs the command again: exit 0, the undisturbed bytes, and nothing that was journalled is asked for again. */
export async function expectGoesOn(scene: Scene): Promise<string> {
  const before = rememberTakes(scene);
  const {exitCode, stderr} = await scene.generate();
  expect(stderr).not.toMatch(/bug|^\s+at /m);
  expect(exitCode, stderr).toBe(0);
  before.expectNoneAskedAgain();
  await expectUndisturbed(scene);
  return stderr;
}
