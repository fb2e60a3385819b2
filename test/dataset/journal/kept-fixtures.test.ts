import {copyFile, readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {Journal} from '../../../src/dataset/journal/journal.js';
import {readJournal} from '../../../src/dataset/journal/read-journal.js';
import {readKeptClips} from '../../../src/dataset/journal/read-kept-clips.js';
import {type JournalRecord, journalVersion, newestJournalVersion} from '../../../src/dataset/journal/record.js';
import {datasetLayout} from '../../../src/dataset/layout.js';
import {rebuildMetadata} from '../../../src/dataset/metadata-csv.js';
import {readRawLines} from '../../../src/dataset/repair/journal-lines.js';
import {JournalSurvey} from '../../../src/dataset/repair/survey-journal.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'journals');

const a = 'voice_00001.wav|Apa khabar? Semua baik?\n';
const b = 'voice_00002.wav|Selamat pagi, semua.\n';

type Expected = {
  readonly states: Record<number, string>;
  readonly metadata: string;
  readonly tornBytes?: number;
  readonly byPerson?: readonly number[];
};

/** What the five kept journals of a version say. */
const expected: Readonly<Record<number, Readonly<Record<string, Expected>>>> = {
  1: {
    whole: {states: {1: 'kept', 2: 'kept'}, metadata: a + b},
    torn: {states: {1: 'kept', 2: 'pending'}, metadata: a, tornBytes: 77},
    'every-record': {
      states: {1: 'kept', 2: 'kept', 3: 'failed', 4: 'pending', 5: 'removed'},
      metadata: a + b,
    },
    person: {
      states: {1: 'rejected', 2: 'kept', 3: 'kept'},
      metadata: `${b}voice_00003.wav|Kafé ini tutup? Bukan.\n`,
      byPerson: [1, 2, 3],
    },
    'removed-and-come-again': {
      states: {1: 'removed', 2: 'removed', 3: 'kept', 4: 'pending'},
      metadata: 'voice_00003.wav|Apa khabar? Semua baik?\n',
    },
  },
  2: {
    'redo-and-limits': {
      states: {1: 'kept', 2: 'pending', 3: 'rejected'},
      metadata: 'voice_00001.wav|Apa khabar semua? Sihat?\n',
      byPerson: [3],
    },
    measured: {states: {1: 'kept'}, metadata: a},
  },
};

test('journals of every version that was ever written are kept, and each of them is read', async () => {
  const versions = Array.from({length: newestJournalVersion}, (_, index) => `v${index + 1}`);
  const folders = (await readdir(folder)).filter(name => name !== 'README.md');
  expect(folders.sort()).toEqual(versions);
  expect(Object.keys(expected).map(version => `v${version}`)).toEqual(versions);
});

const cases = Object.entries(expected).flatMap(([version, files]) =>
  Object.entries(files).map(([name, says]) => [`v${version}/${name}`, says] as const),
);

describe.each(cases)('%s', (name, {states, metadata, tornBytes = 0, byPerson = []}) => {
  test('is read as it was meant', async () => {
    const path = join(folder, `${name}.jsonl`);
    const {index, tornBytes: torn, lastGeneration} = await readJournal(path);
    const entries = Array.from({length: index.size}, (_, entry) => entry);
    expect(Object.fromEntries(entries.map(entry => [index.number(entry), index.state(entry)]))).toEqual(states);
    expect(entries.filter(entry => index.isByPerson(entry)).map(entry => index.number(entry))).toEqual(byPerson);
    expect(torn).toBe(tornBytes);
    expect(lastGeneration?.fingerprint).toMatchObject({sampleRateHz: 22050, voice: {model: 'chatterbox-tts'}});
    const layout = {...datasetLayout(await temporaryFolder()), journal: path};
    await rebuildMetadata(layout, index);
    expect(await readFile(layout.metadataCsv, 'utf8')).toBe(metadata);
  });

  test('is written on, read back and still says the same', async () => {
    const path = join(await temporaryFolder(), 'clips.jsonl');
    await copyFile(join(folder, `${name}.jsonl`), path);
    const journal = await Journal.open(path);
    const next = Math.max(...Object.keys(states).map(Number)) + 1;
    await journal.addNumber({key: 'f'.repeat(32), text: 'Yang baru.', language: 'ms'}).durable;
    await journal.close();
    const {index} = await readJournal(path);
    expect(index.nextNumber).toBe(next + 1);
    expect(Object.values(states)).toEqual(Array.from({length: index.size - 1}, (_, entry) => index.state(entry)));
  });

  test('is read the same way by repair, which finds nothing lost', async () => {
    const path = join(folder, `${name}.jsonl`);
    const survey = new JournalSurvey(path);
    for await (const line of readRawLines(path)) survey.read(line);
    expect(Object.fromEntries([...survey.stories].map(([n, {state}]) => [n, state]))).toEqual(states);
    expect(survey.isDamaged).toBe(false);
  });
});

test('passes from before the clips were measured anew do not count', async () => {
  const {passes} = await readJournal(join(folder, 'v2', 'measured.jsonl'));
  expect(passes.map(({asked}) => asked)).toEqual(['strict; 6b4df788']);
});

test('kept clips come with the hashes of their files', async () => {
  const clips = await readKeptClips(join(folder, 'v1', 'every-record.jsonl'));
  expect([...clips].map(([name, {text}]) => [name, text])).toEqual([
    ['voice_00001.wav', 'Apa khabar? Semua baik?'],
    ['voice_00002.wav', 'Selamat pagi, semua.'],
  ]);
  for (const {sha256} of clips.values()) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  `v${journalVersion}/every-record`,
  `v${newestJournalVersion}/redo-and-limits`,
  `v${newestJournalVersion}/measured`,
])('today’s journal writes the same bytes as %s: a record that changes wants a new version', async name => {
  const original = await readFile(join(folder, `${name}.jsonl`), 'utf8');
  const path = join(await temporaryFolder(), 'clips.jsonl');
  const journal = await Journal.open(path);
  for (const line of original.trimEnd().split('\n')) await write(journal, JSON.parse(line));
  await journal.close();
  expect(await readFile(path, 'utf8')).toBe(original);
});

async function write(journal: Journal, record: JournalRecord): Promise<void> {
  const {v, type, ...fields} = record as JournalRecord & {key: string};
  expect(v).toBe(['redo', 'limits', 'measured'].includes(type) ? newestJournalVersion : journalVersion);
  const {key, ...rest} = fields;
  if (type === 'number') {
    const {n, ...phrase} = fields as typeof fields & {n: number; text: string; language: string};
    const {entry, durable} = journal.addNumber(phrase);
    await durable;
    expect(journal.index.number(entry)).toBe(n);
    return;
  }
  if (type === 'generation') return journal.addGeneration(rest as never);
  if (type === 'limits') return journal.addLimits(rest as never);
  if (type === 'measured') return journal.addMeasured(rest as never);
  const entry = journal.index.find(key);
  if (type === 'take') return journal.addTake(entry, rest as never);
  if (type === 'redo') {
    const {n, ...redo} = rest as typeof rest & {n: number};
    expect(journal.index.number(entry)).toBe(n);
    return journal.addRedo(entry, redo as never);
  }
  if (type === 'verdict') return journal.addVerdict(entry, rest as never);
  return journal.addRemoved(entry);
}
