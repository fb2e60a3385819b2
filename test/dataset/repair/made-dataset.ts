import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished} from 'vitest';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import type {GenerateOptions} from '../../../src/jobs/generate/options.js';
import {verifyDataset} from '../../../src/jobs/verify-dataset.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {type ScriptedBackend, startScriptedBackend} from '../../kit/scripted-backend.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

export const phrases = [
  'Selamat pagi, apa khabar?',
  'Hujan turun sejak malam tadi.',
  'Dia selalu diam sahaja di situ.',
  'Kami tiba di stesen sebelum senja.',
  'Ini tidak boleh, sudah kena sumpah.',
  'Buah rambutan ini manis sekali.',
  'Esok kita pergi ke pasar bersama.',
  'Tolong tutup pintu itu perlahan-lahan.',
  'Adik membaca buku di beranda rumah.',
  'Kereta api itu lambat sejam lagi.',
];

/** A dataset of ten phrases: number 3 is rejected, number 5 failed, the others are kept. */
export type MadeDataset = {
  readonly output: string;
  readonly listFile: string;
  readonly backend: ScriptedBackend;
  readonly journalPath: string;
  readonly generate: (extra?: Partial<GenerateOptions>) => ReturnType<typeof generateDataset>;
  /** The lines of the journal, without line breaks. */
  readonly journal: () => Promise<string[]>;
  /** Changes the lines of the journal. */
  readonly edit: (change: (lines: string[]) => string[]) => Promise<void>;
  /** What the dataset was when it was whole. */
  readonly before: Awaited<ReturnType<typeof datasetBytes>>;
};

/** Makes the dataset with real requests, takes and clips. */
export async function makeDataset(options: Partial<GenerateOptions> = {}): Promise<MadeDataset> {
  const folder = await temporaryFolder();
  const backend = await startScriptedBackend({
    script: [
      {textIncludes: 'diam', answer: {kind: 'speech', wav: 'silent'}},
      {textIncludes: 'kena', answer: {kind: 'status', status: 422, json: {detail: 'no'}}},
    ],
  });
  onTestFinished(() => backend.close());
  const output = join(folder, 'ds');
  const listFile = join(folder, 'phrases.txt');
  await writeFile(listFile, `${phrases.join('\n')}\n`);
  const generate = (extra: Partial<GenerateOptions> = {}) =>
    generateDataset({output, backend: backend.url, pilot: false, retries: 1, ...extra});
  await generate({voice: 'anwar.wav', language: 'ms', phrases: [listFile], ...options});
  const journalPath = join(output, 'clips.jsonl');
  const journal = async (): Promise<string[]> => (await readFile(journalPath, 'utf8')).trimEnd().split('\n');
  backend.forget();
  return {
    output,
    listFile,
    backend,
    journalPath,
    generate,
    journal,
    edit: async change =>
      writeFile(
        journalPath,
        change(await journal())
          .map(line => `${line}\n`)
          .join(''),
      ),
    before: await datasetBytes(output),
  };
}

/** Expects that the dataset is what it was: same bytes, nothing asked for but (when given) some texts, and Piper loses no row. */
export async function expectWhole(
  {output, backend, generate, before}: MadeDataset,
  {asked = [], ...options}: Partial<GenerateOptions> & {asked?: readonly string[]} = {},
): Promise<void> {
  expect(await datasetBytes(output)).toEqual(before);
  const verified = await verifyDataset(output);
  expect(verified.findings.filter(({severity}) => severity === 'error')).toEqual([]);
  backend.forget();
  expect(await generate(options)).toMatchObject({asked: 10, kept: 8, rejected: 1, failed: 1, undecided: 0});
  expect(backend.speechRequests.map(({body}) => body?.['input'])).toEqual(asked);
  expect(await datasetBytes(output)).toEqual(before);
}
