import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {mostFindingsPerRule} from '../../../src/dataset/verify/finding.js';
import {verifyFolder} from '../../../src/dataset/verify/verify-folder.js';
import {corpora} from '../../../src/text/corpora/corpora.js';
import {hasProgram} from '../../kit/programs.js';
import {type CleanSet, cleanTexts, cleanWav, fileName, makeCleanSet} from './kit/clean-set.js';
import {changeLine, text} from './kit/plant.js';

const whole = {readSamples: true};
const clean = {findings: [], counts: {}, errors: 0, warnings: 0, clips: 24};

describe('a clean set', () => {
  test('has nothing to find', async () => {
    using set = makeCleanSet();
    const report = await verifyFolder(set.root, whole);
    const words = cleanTexts.flatMap(phrase => phrase.split(' '));
    const seconds = words.join('').length * 0.07 + (words.length + cleanTexts.length) * 0.1;
    expect(report).toEqual({...clean, seconds: expect.closeTo(seconds, 1)});
    expect(await verifyFolder(set.root, {readSamples: false})).toEqual(report);
  });

  test.each<[string, (set: CleanSet) => void]>([
    ['no final line end', set => writeFileSync(set.path('metadata.csv'), set.lines.join('\n'))],
    ['names without .wav', set => rewrite(set, line => line.replace('.wav', ''))],
    ['wav/', set => renameSync(set.path('wavs'), set.path('wav'))],
    ['names with their folder', set => rewrite(set, line => `wavs/${line}`)],
    ['audio beside metadata.csv', moveBeside],
    ['three columns with a speaker', set => rewrite(set, line => line.replace('|', '|anwar|'))],
    ['three columns as LJSpeech has them', set => rewrite(set, line => `${line}|${line.split('|')[1]}`)],
    ['all fields quoted, as a CSV writer may', set => rewrite(set, line => `"${line.replace('|', '"|"')}"`)],
    [
      'a quotation that a CSV writer has quoted',
      set => rewrite(set, line => line.replace(/\|(.*)/u, '|"""$1"" kata Siti."')),
    ],
    ['a folder of speakers', intoSubfolder],
    ['a card of somebody else', set => writeFileSync(set.path('dataset.json'), '{"name": "mine"}')],
  ])('also with %s', async (_name, change) => {
    using set = makeCleanSet();
    change(set);
    expect(await verifyFolder(set.root, whole)).toMatchObject(clean);
  });

  test('is read alike by threads, with progress', async () => {
    using set = makeCleanSet();
    for (let index = 24; index < 72; index += 1) {
      const name = index.toString(26).replaceAll(/\d/gu, digit => 'qrstuvwxyz'[Number(digit)] ?? '');
      const phrase = `Siti ${name} suka ${index % 2 === 0 ? 'air kelapa muda.' : 'membaca buku lama.'}`;
      writeFileSync(set.wav(index), cleanWav(phrase, index));
      set.lines.push(`${fileName(index)}|${phrase}`);
    }
    set.writeLines();
    rmSync(set.wav(60));
    writeFileSync(set.wav(61), '<html>');
    const progress: string[] = [];
    const report = await verifyFolder(set.root, {
      ...whole,
      workers: 2,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(report.counts).toEqual({'missing-audio': 1, 'not-audio': 1});
    expect(report.clips).toBe(70);
    expect(progress.at(-1)).toBe('71/71');
    const single = await verifyFolder(set.root, {...whole, workers: 1});
    expect(single).toEqual(report);
  });

  test.skipIf(!hasProgram('espeak-ng')).each([
    ['Malay', 'ms', 'ms'],
    ['English', 'en-us', 'en'],
  ])('spoken by eSpeak NG in %s has nothing to find', async (_name, voice, language) => {
    const sentences = (corpora[language]?.domains ?? []).flatMap(domain => domain.sentences);
    using set = makeCleanSet();
    set.lines.length = 0;
    rmSync(set.path('wavs'), {recursive: true});
    mkdirSync(set.path('wavs'));
    sentences.slice(0, 50).forEach((sentence, index) => {
      spawnSync('espeak-ng', ['-v', voice, '-w', set.wav(index), sentence]);
      set.lines.push(`${fileName(index)}|${sentence}`);
    });
    set.writeLines();
    expect(await verifyFolder(set.root, whole)).toMatchObject({...clean, clips: 50});
  });
});

describe('a finding', () => {
  test('names file, line, clip, what is there, what Piper does and how to mend it', async () => {
    using set = makeCleanSet();
    changeLine(5, line => line.replace('|', '|"'))(set);
    const {findings} = await verifyFolder(set.root, whole);
    expect(findings).toEqual([
      {
        rule: 'swallowed-rows',
        severity: 'error',
        file: 'metadata.csv',
        line: 6,
        clip: 'voice_00006.wav',
        message: 'A field begins with a double quote: 18 rows are lost, up to the end of the file, on line 24.',
        piper: 'It makes one row of all lines to the next quote, and loses the others.',
        mend: 'Remove the double quote at the beginning of the field.',
      },
    ]);
  });

  test.each<[string, (set: CleanSet) => unknown, string]>([
    [
      'swallowed-rows',
      set => rewrite(set, (line, index) => (index === 5 || index === 9 ? line.replace('|', '|"') : line)),
      'A field begins with a double quote: 4 rows are lost, up to the next double quote, on line 10.',
    ],
    ['missing-audio', set => rmSync(set.wav(2)), 'There is no wavs/voice_00003.wav.'],
    ['digits', text('Bapa ada 3 biji kelapa muda.'), 'Character 10 begins a number (3): Bapa ada 3 biji kelapa muda.'],
    [
      'not-audio',
      set => writeFileSync(set.wav(2), '{"detail": "busy"}'),
      'In the file the bytes are a JSON text: {"detail": "busy"}',
    ],
    [
      'cut-file',
      set => writeFileSync(set.wav(2), Buffer.from(cleanWav('Ibu pergi.', 1)).subarray(0, 1044)),
      'As a WAV the file cannot be read: it is cut: 41014 bytes of samples promised, 1000 there.',
    ],
    [
      'wrong-delimiter',
      changeLine(2, line => line.replace('|', ',')),
      'Between file and text stands a comma instead of a bar: voice_00003.wav,Ibu pergi ke pasar pagi ini?',
    ],
    ['pipe-in-text', text('Bapa | Ibu.'), "The row has 3 columns instead of 2. Piper's text would be only:  Ibu."],
    ['duplicate-text', text(cleanTexts[6] ?? ''), 'Line 7 has the same text: Bapa pergi ke pasar pagi ini?'],
    ['orphan-audio', set => copyFileSync(set.wav(2), set.wav(30)), 'No row names wavs/voice_00031.wav.'],
  ])('of %s says so in full', async (rule, plant, message) => {
    using set = makeCleanSet();
    plant(set);
    const {findings} = await verifyFolder(set.root, whole);
    expect(findings.find(finding => finding.rule === rule)?.message).toBe(message);
  });

  test('comes with the others by severity and line, at most 1,000 of a rule, and all are counted', async () => {
    using set = makeCleanSet();
    for (let index = 24; index < 1100; index += 1)
      set.lines.push(`gone_${index}.wav|Siti ${'a'.repeat((index % 30) + 1)} ${index}.`);
    set.lines.unshift('file|text');
    set.writeLines();
    const {findings, counts, errors, warnings} = await verifyFolder(set.root, {readSamples: false});
    expect(counts).toEqual({'header-line': 1, 'missing-audio': 1076, digits: 1076});
    expect({errors, warnings}).toEqual({errors: 1076, warnings: 1077});
    expect(findings).toHaveLength(2 * mostFindingsPerRule + 1);
    expect(findings.slice(0, 2).map(({rule, line}) => [rule, line])).toEqual([
      ['missing-audio', 26],
      ['missing-audio', 27],
    ]);
    expect(findings[mostFindingsPerRule]).toMatchObject({rule: 'header-line', line: 1});
  });
});

describe('what cannot be verified', () => {
  test('a folder that is not there', async () => {
    await expect(verifyFolder('/nowhere/at-all', whole)).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: 'Cannot verify /nowhere/at-all: there is no such folder.',
      hint: 'Give the folder that holds metadata.csv.',
    });
  });

  test('a file', async () => {
    using set = makeCleanSet();
    const path = join(set.root, 'metadata.csv');
    await expect(verifyFolder(path, whole)).rejects.toThrow(`Cannot verify ${path}: it is not a folder.`);
  });

  test('a signal stops it', async () => {
    using set = makeCleanSet();
    await expect(verifyFolder(set.root, {...whole, signal: AbortSignal.abort()})).rejects.toMatchObject({
      code: 'STOPPED',
    });
  });
});

function rewrite(set: CleanSet, change: (line: string, index: number) => string): void {
  set.lines.splice(0, set.lines.length, ...set.lines.map(change));
  set.writeLines();
}

function moveBeside(set: CleanSet): void {
  for (const index of cleanTexts.keys()) renameSync(set.wav(index), set.path(fileName(index)));
  rmSync(set.path('wavs'), {recursive: true});
}

function intoSubfolder(set: CleanSet): void {
  mkdirSync(set.path('wavs/anwar'));
  for (const index of cleanTexts.keys()) renameSync(set.wav(index), set.path(`wavs/anwar/${fileName(index)}`));
  rewrite(set, line => `anwar/${line}`);
}
