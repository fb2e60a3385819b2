import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {Journal} from '../../../src/dataset/journal/journal.js';
import {readJournal} from '../../../src/dataset/journal/read-journal.js';
import {readKeptClips} from '../../../src/dataset/journal/read-kept-clips.js';
import {readVerdicts} from '../../../src/dataset/journal/read-verdicts.js';
import {repairDataset} from '../../../src/jobs/repair-dataset.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const fixture = join(import.meta.dirname, '..', '..', 'fixtures', 'journals', 'v1', 'removed-and-come-again.jsonl');

/** The states of a repaired copy of the fixture, some of whose lines (from 1) were overwritten. */
async function statesAfterRepair(...garbled: readonly number[]): Promise<Record<number, string>> {
  const root = await temporaryFolder();
  const lines = (await readFile(fixture, 'utf8')).trimEnd().split('\n');
  const damaged = lines.map((line, index) => (garbled.includes(index + 1) ? `${line.slice(0, 9)}#` : line));
  await writeFile(join(root, 'clips.jsonl'), `${damaged.join('\n')}\n`);
  await repairDataset(root, {voice: 'anwar.wav'});
  const {index} = await readJournal(join(root, 'clips.jsonl'));
  return Object.fromEntries(Array.from({length: index.size}, (_, entry) => [index.number(entry), index.state(entry)]));
}

test('a removal whose record was lost is known from the number that the phrase got afterwards', async () => {
  const lines = (await readFile(fixture, 'utf8')).split('\n');
  expect(lines[8]).toContain('"removed"');
  expect(lines[10]).toContain('"n":3,');
  expect(await statesAfterRepair(9)).toEqual({1: 'removed', 2: 'removed', 3: 'kept', 4: 'pending'});
});

test('what followed a lost first number does not count for the second life of the phrase', async () => {
  // Number 1 is gone for good: there is no list, and no metadata.csv.
  expect(await statesAfterRepair(2)).toEqual({2: 'removed', 3: 'kept', 4: 'pending'});
  expect(await statesAfterRepair(2, 9)).toEqual({2: 'removed', 3: 'kept', 4: 'pending'});
  expect(await statesAfterRepair(2, 9, 13)).toEqual({2: 'removed', 3: 'pending', 4: 'pending'});
});

test('a person’s word on a phrase ends with it: when it comes again, the judge decides', async () => {
  const path = join(await temporaryFolder(), 'clips.jsonl');
  const journal = await Journal.open(path);
  const phrase = {key: 'a'.repeat(32), text: 'Apa khabar?', language: 'ms'};
  const first = journal.addNumber(phrase);
  await journal.addVerdict(first.entry, {verdict: 'rejected', reasons: ['sounds-wrong'], by: 'aminah', sha256: 'one'});
  await journal.addRemoved(first.entry);
  const second = journal.addNumber(phrase);
  await journal.addVerdict(second.entry, {verdict: 'kept', reasons: [], sha256: 'two'});
  await journal.close();
  expect(journal.index.state(second.entry)).toBe('kept');
  expect([...(await readKeptClips(path))]).toEqual([['voice_00002.wav', {text: 'Apa khabar?', sha256: 'two'}]]);
  expect(await readVerdicts(path)).toMatchObject([{verdict: 'kept', sha256: 'two'}]);
});
