import {appendFile, mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readJournal} from '../../../src/dataset/journal/read-journal.js';
import {takeDirectoryLock} from '../../../src/io/directory-lock.js';
import {type RepairSummary, repairDataset} from '../../../src/jobs/repair-dataset.js';
import {verifyDataset} from '../../../src/jobs/verify-dataset.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {expectWhole, type MadeDataset, makeDataset, phrases} from './made-dataset.js';

const messages = (summary: RepairSummary): string[] => summary.done.map(({message}) => message);

/** Every file below a folder with its bytes. */
async function everything(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true});
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.map(async file => [file, (await readFile(file)).toString('base64')] as const),
  );
  return Object.fromEntries(contents.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const lineOf = (lines: readonly string[], type: string, n: number, key = keyOf(lines, n)): number =>
  lines.findIndex(line => line.includes(`"type":"${type}"`) && line.includes(key));
const keyOf = (lines: readonly string[], n: number): string =>
  JSON.parse(lines.find(line => line.includes(`"n":${n},`)) ?? '{}').key;

/** Overwrites the middle of lines with rubbish that is not even UTF-8. */
async function garble({journalPath, journal}: MadeDataset, lineIndices: readonly number[]): Promise<void> {
  const lines = await journal();
  const bytes = lines.map((line, index) => {
    const buffer = Buffer.from(`${line}\n`);
    if (lineIndices.includes(index)) buffer.fill(0xff, 5, buffer.length - 5);
    return buffer;
  });
  await writeFile(journalPath, Buffer.concat(bytes));
}

test('a dataset that is whole stays as it is, byte for byte', async () => {
  const made = await makeDataset();
  const before = await everything(made.output);
  const summary = await repairDataset(made.output);
  expect(summary).toEqual({root: made.output, isDryRun: false, done: [], lost: [], exitCode: 0});
  expect(await everything(made.output)).toEqual(before);
});

test('A5 a torn last line is set aside, and the take that it told of is recorded again', async () => {
  const made = await makeDataset({workers: 1});
  const lines = await made.journal();
  const torn = lines.findLastIndex(line => line.includes('"type":"take"'));
  await made.edit(all => all.slice(0, torn));
  await appendFile(made.journalPath, lines[torn]?.slice(0, 40) ?? '');
  const summary = await repairDataset(made.output);
  expect(summary.exitCode).toBe(0);
  expect(messages(summary).slice(0, 2)).toEqual([
    'the last line of clips.jsonl, cut in the middle (40 bytes): set aside',
    '1 take that lay in takes/ without a record: recorded again',
  ]);
  expect(await readFile(`${made.journalPath}.damaged-1`, 'utf8')).toBe(lines[torn]?.slice(0, 40));
  expect((await made.journal()).includes(lines[torn] ?? '')).toBe(true);
  made.backend.forget();
  await made.generate();
  expect(made.backend.speechRequests).toEqual([]);
  await expectWhole(made);
});

test('A6 garbled lines in the middle go, unchanged, beside the journal, and their phrases come back from metadata.csv, takes and clips', async () => {
  const made = await makeDataset();
  const lines = await made.journal();
  const gone = [
    lineOf(lines, 'number', 2),
    lineOf(lines, 'take', 4),
    lineOf(lines, 'verdict', 6),
    lineOf(lines, 'number', 7),
    lineOf(lines, 'verdict', 7),
  ];
  await garble(made, gone);
  const damaged = await readFile(made.journalPath);
  const metadata = await readFile(join(made.output, 'metadata.csv'));
  await expect(made.generate()).rejects.toMatchObject({code: 'JOURNAL_CORRUPT', exitCode: 14});
  await rm(made.listFile);

  const summary = await repairDataset(made.output);
  expect(summary.lost).toEqual([]);
  expect(messages(summary)).toEqual([
    `5 damaged lines of clips.jsonl (${gone
      .map(index => index + 1)
      .sort((a, b) => a - b)
      .join(', ')}): set aside`,
    '2 phrases (2, 7): rebuilt from metadata.csv',
    '1 take that lay in takes/ without a record: recorded again',
    '2 lost verdicts: rebuilt from the folder that the clip lies in',
    'clips.jsonl as it was: kept as clips.jsonl.before-repair-1',
  ]);
  expect(await readFile(`${made.journalPath}.before-repair-1`)).toEqual(damaged);
  const aside = await readFile(`${made.journalPath}.damaged-1`);
  expect(aside.length).toBe(
    gone.map(index => Buffer.byteLength(lines[index] ?? '') + 1).reduce((sum, bytes) => sum + bytes),
  );
  expect(damaged.includes(aside.subarray(0, aside.indexOf(10) + 1))).toBe(true);
  const kept = lines.filter((_, index) => !gone.includes(index));
  const now = await made.journal();
  expect(kept.filter(line => !now.includes(line))).toEqual([]);
  expect(await readFile(join(made.output, 'metadata.csv'))).toEqual(metadata);
  await expectWhole(made);
  expect(await repairDataset(made.output)).toMatchObject({done: [], lost: [], exitCode: 0});
});

test.each([
  [
    false,
    [
      '2 phrases (3, 10): rebuilt from their takes, which become the very clips that are there',
      '1 phrase (5): rebuilt from the phrase list',
    ],
  ],
  [true, ['3 phrases (3, 5, 10): rebuilt from the phrase list']],
])(
  'phrases without a row in metadata.csv come back from the phrase list (takes discarded: %s)',
  async (discardTakes, told) => {
    const made = await makeDataset({discardTakes});
    const lines = await made.journal();
    // Rejected, failed and the last number of all.
    await garble(made, [lineOf(lines, 'number', 3), lineOf(lines, 'number', 5), lineOf(lines, 'number', 10)]);
    await rm(join(made.output, 'metadata.csv'));
    const summary = await repairDataset(made.output);
    expect(summary.lost).toEqual([]);
    expect(messages(summary)).toEqual(expect.arrayContaining(told));
    const texts = (await made.journal()).filter(line => line.includes('"number"')).map(line => JSON.parse(line).text);
    expect(texts).toEqual(phrases);
    await expectWhole(made);
  },
);

test('what nobody can tell any more is named, its number is never given again, and the phrase is asked for again', async () => {
  const made = await makeDataset();
  const lines = await made.journal();
  await garble(made, [lineOf(lines, 'number', 3), lineOf(lines, 'number', 5), lineOf(lines, 'number', 10)]);
  await rm(join(made.output, 'metadata.csv'));
  const list = await readFile(made.listFile);
  await rm(made.listFile);
  const summary = await repairDataset(made.output);
  expect(summary.exitCode).toBe(14);
  expect(summary.lost).toEqual([
    {
      what: 'phrases',
      message:
        '3 phrases (numbers 3, 5, 10) lost their text: what is still in the phrase list is asked for again, under a new number.',
    },
  ]);
  expect(messages(summary)).toContain('number 10: recorded as taken, so that it is never given again');
  expect(messages(summary)).toContain(
    '2 clips (voice_00010.wav, voice_00003.wav) that are not what the journal knows: set aside in damaged/',
  );
  expect(await readdir(join(made.output, 'damaged', '1', 'wavs'))).toEqual(['voice_00010.wav']);
  expect(await readdir(join(made.output, 'damaged', '1', 'rejected'))).toEqual(['voice_00003.wav']);
  expect((await repairDataset(made.output)).done).toEqual([]);

  await writeFile(made.listFile, list);
  await made.generate();
  const {index} = await readJournal(made.journalPath);
  const numbers = Array.from({length: index.size}, (_, entry) => index.number(entry));
  expect(numbers).toEqual([1, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(index.counts).toMatchObject({kept: 8, rejected: 1, failed: 1, removed: 1});
});

test('the journal gone altogether: card, metadata.csv, takes, clips and the phrase list give it back', async () => {
  const made = await makeDataset();
  await rm(made.journalPath);
  await expect(made.generate()).rejects.toMatchObject({code: 'JOURNAL_CORRUPT'});
  const summary = await repairDataset(made.output);
  expect(summary).toMatchObject({lost: [], exitCode: 0});
  expect(messages(summary)).toEqual([
    'clips.jsonl: it is gone; made anew from what the other files say',
    '8 phrases (1, 2, 4, 6, 7 and 3 more): rebuilt from metadata.csv',
    '1 phrase (3): rebuilt from their takes, which become the very clips that are there',
    '1 phrase (5): rebuilt from the phrase list',
    '10 takes that lay in takes/ without a record: recorded again',
    '9 lost verdicts: rebuilt from the folder that the clip lies in',
  ]);
  // Of a text that the backend refused nothing is left on the disk: it is asked for once more.
  await expectWhole(made, {asked: [phrases[4] as string]});
});

test('journal and metadata.csv gone, phrases of our own corpus: the takes prove which clip is whose', async () => {
  const made = await makeDataset({phrases: [], count: 12});
  const {journalPath, output, backend, generate, before} = made;
  await rm(journalPath);
  await rm(join(output, 'metadata.csv'));
  const summary = await repairDataset(output);
  expect(summary).toMatchObject({lost: [], exitCode: 0});
  expect(messages(summary)).toContain(
    '12 phrases (1, 2, 3, 4, 5 and 7 more): rebuilt from their takes, which become the very clips that are there',
  );
  expect(await readFile(join(output, 'metadata.csv'), 'utf8')).toBe(before.metadata);
  backend.forget();
  expect(await generate()).toMatchObject({asked: 12, kept: 12});
  expect(backend.speechRequests).toEqual([]);
});

test('metadata.csv gone, in another encoding or full of rubbish is made anew from the journal', async () => {
  const made = await makeDataset();
  const path = join(made.output, 'metadata.csv');
  const text = await readFile(path, 'utf8');
  const damages: (string | Buffer | undefined)[] = [
    undefined,
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    text.replaceAll('\n', '\r\n'),
    `"${text}`,
    text.slice(0, 100),
    Buffer.alloc(4096),
  ];
  for (const damage of damages) {
    await rm(path);
    if (damage !== undefined) await writeFile(path, damage);
    const summary = await repairDataset(made.output);
    expect(summary).toMatchObject({
      lost: [],
      exitCode: 0,
      done: [{what: 'metadata-rebuilt'}, ...(damage === undefined ? [] : [{what: 'original-kept'}])],
    });
    expect(await readFile(path, 'utf8')).toBe(text);
  }
  const kept = (await readdir(made.output)).filter(name => name.startsWith('metadata.csv.before-repair-'));
  expect(kept.sort()).toEqual([1, 2, 3, 4, 5].map(repair => `metadata.csv.before-repair-${repair}`));
  await expectWhole(made);
});

test('the card gone: settings come back from the journal, the voice when it is named and the keys prove it', async () => {
  const made = await makeDataset({seed: 7, quality: 'low', parameters: {temperature: 0.5}});
  const cardPath = join(made.output, 'dataset.json');
  const before = JSON.parse(await readFile(cardPath, 'utf8'));
  await rm(cardPath);
  const unnamed = await repairDataset(made.output);
  expect(unnamed.exitCode).toBe(14);
  expect(unnamed.lost).toEqual([
    {
      what: 'voice',
      message: `Whose voice it is stood in dataset.json alone: say it with chatterpipe repair ${made.output} --voice ID.`,
    },
  ]);
  await expect(repairDataset(made.output, {voice: 'suraya.wav'})).rejects.toMatchObject({
    code: 'USAGE',
    message:
      'suraya.wav is not the voice of this dataset: with it none of its 10 phrases would have the key that it has.',
  });
  expect(await repairDataset(made.output, {voice: 'anwar.wav'})).toMatchObject({lost: [], exitCode: 0});
  const after = JSON.parse(await readFile(cardPath, 'utf8'));
  for (const field of ['format', 'name', 'language', 'quality', 'fingerprint'])
    expect(after[field]).toEqual(before[field]);
  expect(after.speaker.id).toBe('anwar.wav');
  await expectWhole(made, {allowMixedSettings: true});
});

test('card and journal damaged together: the named voice gives the keys back, and with them the phrases', async () => {
  const made = await makeDataset();
  const lines = await made.journal();
  await garble(made, [lineOf(lines, 'number', 2), lineOf(lines, 'number', 6)]);
  await truncate(join(made.output, 'dataset.json'), 50);
  const summary = await repairDataset(made.output, {voice: 'anwar.wav'});
  expect(summary).toMatchObject({lost: [], exitCode: 0});
  expect(messages(summary)).toContain('2 phrases (2, 6): rebuilt from metadata.csv');
  expect(messages(summary)).toContain('dataset.json as it was: kept as dataset.json.before-repair-1');
  await expectWhole(made, {allowMixedSettings: true});
});

test('clips in the wrong folder go where their verdicts say; damaged ones are made again from their takes', async () => {
  const made = await makeDataset();
  const clip = (folder: string, n: number): string => join(made.output, folder, `voice_0000${n}.wav`);
  await rename(clip('wavs', 1), clip('rejected', 1));
  await rename(clip('rejected', 3), clip('wavs', 3));
  await truncate(clip('wavs', 4), 1000);
  await rm(clip('wavs', 6));
  const summary = await repairDataset(made.output);
  expect(messages(summary)).toEqual([
    '2 clips (1, 3): moved to the folder of the verdict',
    '1 clip (voice_00004.wav) that is not what the journal knows: set aside in damaged/',
    '2 clips (4, 6): made again from the takes, the same bytes',
  ]);
  expect((await readFile(join(made.output, 'damaged', '1', 'wavs', 'voice_00004.wav'))).length).toBe(1000);
  expect(await readdir(join(made.output, 'rejected'))).toEqual(['voice_00003.wav']);
  await expectWhole(made);
});

test('a kept clip without its take cannot be made again here: exit 14 says so, and generate asks for it', async () => {
  const made = await makeDataset({discardTakes: true});
  await rm(join(made.output, 'wavs', 'voice_00004.wav'));
  const summary = await repairDataset(made.output);
  expect(summary.exitCode).toBe(14);
  expect(summary.lost).toEqual([
    {what: 'clips', message: '1 kept clip (4) cannot be made again here: generate makes it anew.'},
  ]);
  await made.generate();
  expect(made.backend.speechRequests.map(({body}) => body?.['input'])).toEqual([phrases[3]]);
  await expectWhole(made);
});

test('a number that stands at two phrases: metadata.csv knows whose the other one is', async () => {
  const made = await makeDataset();
  const lines = await made.journal();
  await made.edit(all =>
    all.map((line, index) => (index === lineOf(lines, 'number', 6) ? line.replace('"n":6', '"n":4') : line)),
  );
  await expect(readJournal(made.journalPath)).rejects.toMatchObject({code: 'JOURNAL_CORRUPT'});
  expect(messages(await repairDataset(made.output))).toContain('1 phrase (6): rebuilt from metadata.csv');
  await expectWhole(made);
});

test('a number given to two phrases stays with the first; the second keeps its takes under a new number', async () => {
  const made = await makeDataset();
  const lines = await made.journal();
  await made.edit(all =>
    all.map((line, index) => (index === lineOf(lines, 'number', 6) ? line.replace('"n":6', '"n":4') : line)),
  );
  await rm(made.listFile);
  await rm(join(made.output, 'metadata.csv'));
  await rm(join(made.output, 'wavs', 'voice_00006.wav'));
  const summary = await repairDataset(made.output);
  expect(messages(summary)).toContain(
    '1 phrase (11): rebuilt from their records; their old number belongs to another phrase or is not known, so they got a new one',
  );
  expect(messages(summary)).toContain('1 clip (11): made again from the takes, the same bytes');
  expect(await readFile(join(made.output, 'metadata.csv'), 'utf8')).toMatch(
    /\nvoice_00011\.wav\|Buah rambutan ini manis sekali\.\n$/,
  );
  expect((await verifyDataset(made.output)).exitCode).toBe(0);
  made.backend.forget();
  expect(await made.generate()).toMatchObject({asked: 10, kept: 8, undecided: 0});
  expect(made.backend.speechRequests).toEqual([]);
});

test('lines said twice and out of order (two journals in one file) come back into order', async () => {
  const made = await makeDataset();
  await made.edit(lines => [...lines.slice(6), ...lines]);
  const summary = await repairDataset(made.output);
  expect(summary.lost).toEqual([]);
  await expectWhole(made);
});

test('a journal that an editor turned to CRLF, gave a byte order mark or left without its last line break', async () => {
  const made = await makeDataset();
  const text = await readFile(made.journalPath, 'utf8');
  for (const altered of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd()]) {
    await writeFile(made.journalPath, altered);
    const summary = await repairDataset(made.output);
    expect(messages(summary)[0]).toBe('clips.jsonl: CRLF, a byte order mark or a missing last line break put right');
    expect(summary.exitCode).toBe(0);
    expect(await readFile(made.journalPath, 'utf8')).toBe(text);
  }
  await expectWhole(made);
});

test('a lost line break and two megabytes of zeros cost no record', async () => {
  const made = await makeDataset();
  const text = await readFile(made.journalPath, 'utf8');
  const joined = text.replace('\n{"v":1,"type":"take"', '{"v":1,"type":"take"');
  await writeFile(made.journalPath, Buffer.concat([Buffer.alloc(2 << 20), Buffer.from(joined)]));
  const summary = await repairDataset(made.output);
  expect(messages(summary).slice(0, 2)).toEqual([
    expect.stringMatching(/^2 damaged lines of clips\.jsonl \(1, \d+\): set aside$/),
    '3 records that stood whole in damaged lines: kept',
  ]);
  expect(await readFile(made.journalPath, 'utf8')).toBe(text);
  await expectWhole(made);
});

test('a journal put back from an old backup: what metadata.csv and the takes know beyond it comes back', async () => {
  const made = await makeDataset();
  const lines = await made.journal();
  await made.edit(all => all.slice(0, lineOf(lines, 'number', 8)));
  const summary = await repairDataset(made.output);
  expect(messages(summary)).toContain('3 phrases (8, 9, 10): rebuilt from metadata.csv');
  made.backend.forget();
  await made.generate();
  expect(made.backend.speechRequests.map(({body}) => body?.['input'])).toEqual([phrases[4]]);
  await expectWhole(made);
});

test('a person’s verdict, a removed phrase that came again and a stranger’s file stay as they are', async () => {
  const made = await makeDataset();
  const lines = await made.journal();
  const six = keyOf(lines, 6);
  await rename(join(made.output, 'wavs', 'voice_00006.wav'), join(made.output, 'rejected', 'voice_00006.wav'));
  await appendFile(
    made.journalPath,
    `{"v":1,"type":"verdict","key":"${six}","verdict":"rejected","reasons":["sounds-wrong"],"by":"aminah"}\n`,
  );
  await writeFile(join(made.output, 'wavs', 'notes.txt'), 'mine');
  const list = await readFile(made.listFile, 'utf8');
  await writeFile(made.listFile, list.replace(`${phrases[6]}\n`, ''));
  await made.generate({prune: true});
  await writeFile(made.listFile, list);
  await made.generate();
  const before = await everything(made.output);
  expect(await repairDataset(made.output)).toMatchObject({done: [], lost: []});
  expect(await everything(made.output)).toEqual(before);

  // Now the number of its second life is lost.
  const again = await made.journal();
  const second = again.findIndex(line => line.includes('"n":11,'));
  await garble(made, [second]);
  await writeFile(join(made.output, 'wavs', 'voice_00077.wav'), 'a stranger');
  await symlink('voice_00001.wav', join(made.output, 'wavs', 'voice_00078.wav'));
  const summary = await repairDataset(made.output);
  expect(summary.lost).toEqual([]);
  expect(messages(summary)).toContain('1 phrase (11): rebuilt from metadata.csv');
  const {index} = await readJournal(made.journalPath);
  expect([index.state(index.find(six)), index.isByPerson(index.find(six))]).toEqual(['rejected', true]);
  expect(await readFile(join(made.output, 'wavs', 'notes.txt'), 'utf8')).toBe('mine');
  // What only bears the name of a clip is put out of the way of the numbers to come, and does not count as one that was given.
  expect(await readdir(join(made.output, 'damaged', '1', 'wavs'))).toEqual(['voice_00077.wav', 'voice_00078.wav']);
  expect(index.nextNumber).toBe(12);
  expect(await made.generate()).toMatchObject({asked: 10, kept: 7, undecided: 0});
});

test('--dry-run says the same and changes nothing', async () => {
  const made = await makeDataset();
  const lines = await made.journal();
  await garble(made, [lineOf(lines, 'number', 2), lineOf(lines, 'verdict', 6)]);
  await rename(join(made.output, 'wavs', 'voice_00001.wav'), join(made.output, 'rejected', 'voice_00001.wav'));
  await rm(join(made.output, 'wavs', 'voice_00004.wav'));
  await rm(join(made.output, 'metadata.csv'));
  const before = await everything(made.output);
  const dry = await repairDataset(made.output, {dryRun: true});
  expect(await everything(made.output)).toEqual(before);
  const real = await repairDataset(made.output);
  expect(dry.isDryRun).toBe(true);
  expect(real.done.filter(({what}) => what !== 'original-kept')).toEqual(dry.done);
  expect(real.lost).toEqual(dry.lost);
});

test('what is not ours to repair is refused, and left alone', async () => {
  const folder = await temporaryFolder();
  await expect(repairDataset(join(folder, 'no'))).rejects.toMatchObject({
    code: 'NOT_A_DATASET',
    message: `Cannot repair ${join(folder, 'no')}: there is no such folder.`,
  });
  await mkdir(join(folder, 'wavs'));
  await writeFile(join(folder, 'metadata.csv'), 'a|b\n');
  await expect(repairDataset(folder)).rejects.toMatchObject({
    code: 'NOT_A_DATASET',
    exitCode: 2,
    message: `Cannot repair ${folder}: there is neither a card (dataset.json) nor a journal (clips.jsonl) that can be read.`,
  });
  const made = await makeDataset();
  await rename(join(made.output, 'wavs'), join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere'), join(made.output, 'wavs'));
  await expect(repairDataset(made.output)).rejects.toMatchObject({
    code: 'NOT_A_DATASET',
    message: `Cannot repair ${made.output}: wavs there has to be a folder, and is none.`,
  });
  await rm(join(made.output, 'wavs'));
  await rename(join(folder, 'elsewhere'), join(made.output, 'wavs'));
  await appendFile(made.journalPath, '{"v":3,"type":"generation"}\n');
  const before = await everything(made.output);
  await expect(repairDataset(made.output)).rejects.toMatchObject({
    code: 'JOURNAL_CORRUPT',
    message: expect.stringContaining('is of version 3'),
    hint: 'Use a newer chatterpipe.',
  });
  await made.edit(lines => lines.slice(0, -1));
  await writeFile(join(made.output, 'dataset.json'), '{"format":9}');
  await expect(repairDataset(made.output)).rejects.toMatchObject({
    code: 'DATASET_CORRUPT',
    message: expect.stringContaining('it is of format 9'),
  });
  expect(Object.keys(await everything(made.output))).toEqual(Object.keys(before));
});

test('A11 a dataset that somebody works on is not repaired', async () => {
  const made = await makeDataset();
  const lock = await takeDirectoryLock(join(made.output, '.lock'), new Date());
  await expect(repairDataset(made.output)).rejects.toMatchObject({code: 'DATASET_LOCKED', exitCode: 11});
  await lock.release();
});
