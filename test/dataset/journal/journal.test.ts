import {appendFile, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {sha256} from '../../../src/base/content-id.js';
import {Journal} from '../../../src/dataset/journal/journal.js';
import {readJournal} from '../../../src/dataset/journal/read-journal.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const keyOf = (text: string): string => sha256(text).slice(0, 32);

async function journalWith(...texts: readonly string[]): Promise<{path: string; journal: Journal}> {
  const path = join(await temporaryFolder(), 'clips.jsonl');
  const journal = await Journal.open(path);
  for (const text of texts) await journal.addNumber({key: keyOf(text), text, language: 'ms'}).durable;
  return {path, journal};
}

test('what was recorded is read back, texts from the disk', async () => {
  const {path, journal} = await journalWith('Apa khabar?', 'Selamat pagi.');
  await journal.addTake(0, {take: 0, seed: 5, sha256: 'aa', format: 'wav'});
  await journal.addVerdict(0, {verdict: 'kept', reasons: [], take: 0, sha256: 'bb'});
  await journal.addTake(1, {take: 0, seed: 6, sha256: 'cc', format: 'wav'});
  expect(await journal.numberRecord(1)).toEqual({
    v: 1,
    type: 'number',
    key: keyOf('Selamat pagi.'),
    n: 2,
    text: 'Selamat pagi.',
    language: 'ms',
  });
  await journal.close();

  const {index, openTakes, recentVerdicts} = await readJournal(path);
  expect(index.counts).toEqual({pending: 1, kept: 1, rejected: 0, failed: 0, removed: 0});
  expect(openTakes.get(1)).toMatchObject([{take: 0, seed: 6}]);
  expect(recentVerdicts).toMatchObject([{verdict: 'kept', take: 0}]);
});

test('records are small: at most 300 bytes beside the text', async () => {
  const {path, journal} = await journalWith('T');
  await journal.addGeneration({at: new Date().toISOString(), fingerprint: {sampleRateHz: 22050}});
  await journal.addTake(0, {take: 255, seed: 2 ** 31 - 1, sha256: sha256(''), format: 'wav'});
  await journal.addVerdict(0, {
    verdict: 'rejected',
    reasons: ['too-short', 'clipped', 'silent'],
    take: 2,
    sha256: sha256(''),
  });
  await journal.close();
  const lines = (await readFile(path, 'utf8')).split('\n');
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(300);
});

test('A5 a torn last line is cut, and the next record stands on its own line', async () => {
  const {path, journal} = await journalWith('Apa khabar?');
  await journal.close();
  await appendFile(path, '{"v":1,"type":"ta');
  const again = await Journal.open(path);
  expect(again.opened.tornBytes).toBe(17);
  await again.addVerdict(0, {verdict: 'failed', reasons: ['backend-refused']});
  await again.close();
  expect((await readJournal(path)).index.state(0)).toBe('failed');
});

test('A6 a damaged line in the middle is exit 14, naming the line', async () => {
  const {path, journal} = await journalWith('Apa khabar?', 'Selamat pagi.');
  await journal.close();
  const [first, second] = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, `${first?.slice(0, 20)}\n${second}\n`);
  await expect(readJournal(path)).rejects.toMatchObject({
    code: 'JOURNAL_CORRUPT',
    exitCode: 14,
    message: `The journal ${path} is damaged at line 1: it is not a record.`,
  });
});

test('a journal of a newer version is exit 14, naming the version', async () => {
  const path = join(await temporaryFolder(), 'clips.jsonl');
  await writeFile(path, '{"v":3,"type":"generation"}\n');
  await expect(readJournal(path)).rejects.toMatchObject({
    exitCode: 14,
    message: `The journal ${path} is of version 3 (line 1); this chatterpipe reads up to version 2.`,
    hint: 'Use a newer chatterpipe.',
  });
});

test('a person’s verdict wins over a later one of the judge', async () => {
  const {path, journal} = await journalWith('Apa khabar?');
  await journal.addVerdict(0, {verdict: 'rejected', reasons: ['sounds-wrong'], by: 'aminah'});
  await journal.addVerdict(0, {verdict: 'kept', reasons: []});
  expect(journal.index.state(0)).toBe('rejected');
  await journal.close();
  const {index} = await readJournal(path);
  expect([index.state(0), index.isByPerson(0)]).toEqual(['rejected', true]);
});
