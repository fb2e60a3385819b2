import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {clauseEdge, diphones} from '../../../src/text/choice/diphones.js';
import {hasProgram} from '../../kit/programs.js';

test('pairs of neighbours, with an edge at either end', () => {
  expect(diphones([...'hai.'])).toEqual(['# h', 'h a', 'a i', 'i #']);
  expect(diphones([...'hai'])).toEqual(diphones([...'hai.']));
});

test('stress and spaces are dropped: words join', () => {
  expect(diphones([...'ˈapə xˈa'])).toEqual(['# a', 'a p', 'p ə', 'ə x', 'x a', 'a #']);
});

test('a mark ends a clause, several are one edge', () => {
  expect(diphones([...'a, b?!c'])).toEqual(['# a', 'a #', '# b', 'b #', '# c', 'c #']);
});

test('accents and length marks are phonemes of their own, as Piper has ids for them', () => {
  expect(diphones([...'iːn\u0303'])).toEqual(['# i', 'i ː', 'ː n', 'n \u0303', '\u0303 #']);
});

test('pinyin parts and morae are whole units, and Chinese marks end clauses', () => {
  expect(diphones(['zh', 'ong', '1', '，', 'Ø', 'er', '2', '。'])).toEqual([
    '# zh',
    'zh ong',
    'ong 1',
    '1 #',
    '# Ø',
    'Ø er',
    'er 2',
    '2 #',
  ]);
});

test('nothing said, no diphone', () => {
  expect(diphones([])).toEqual([]);
  expect(diphones(['.', ' ', '?', 'ˈ'])).toEqual([]);
});

test('a clip of clauses has the diphones of each clause, whatever stands between', () => {
  const phone = fc.constantFrom('a', 'p', 'ə', 'ː', 'ŋ');
  const clause = fc.array(phone, {minLength: 1, maxLength: 8});
  fc.assert(
    fc.property(fc.array(clause, {maxLength: 5}), fc.constantFrom('. ', ', ', '?!', ': '), (clauses, mark) => {
      const units = clauses.flatMap(each => [...each, ...mark]);
      expect(diphones(units)).toEqual(clauses.flatMap(each => diphones(each)));
      expect(diphones(units)).toHaveLength(clauses.reduce((sum, {length}) => sum + length + 1, 0));
    }),
  );
});

test.skipIf(!hasProgram('espeak-ng'))('espeak-ng -v ms --ipa: a line a clause, each with its edges', () => {
  const text = 'Selamat pagi, apa khabar? Kami semua baik!';
  const {stdout} = spawnSync('espeak-ng', ['-q', '-v', 'ms', '--ipa', text], {encoding: 'utf8'});
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(3);
  const units = [
    ...lines
      .map(line => line.trim())
      .join('. ')
      .normalize('NFD'),
  ];
  expect(diphones(units)).toEqual(
    lines.flatMap(line => {
      const phones = [clauseEdge, ...line.normalize('NFD').replace(/[ˈˌ\s]/g, ''), clauseEdge];
      return phones.slice(1).map((phone, at) => `${phones[at]} ${phone}`);
    }),
  );
});

const shared = [process.env['CHATTERPIPE_SHARED_DATA'], join(import.meta.dirname, '../../../../shared/data')].find(
  folder => folder !== undefined && existsSync(join(folder, 'coverage')),
);

test.skipIf(shared === undefined)('the diphones of our Malay sentences are those of the reference prompts', () => {
  const listed = readFileSync(join(shared as string, 'coverage/diphones-ms.tsv'), 'utf8');
  const reference = new Set(
    listed
      .split('\n')
      .slice(1)
      .map(line => line.split('\t')[0]),
  );
  const oracle = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../engines/phonemes/oracle/ms.json'), 'utf8'),
  ) as {readonly clips: readonly {readonly phonemes: string}[]};
  const ours = oracle.clips.flatMap(({phonemes}) => diphones([...phonemes]));
  const known = ours.filter(pair => reference.has(pair));
  expect(ours.length).toBeGreaterThan(2000);
  expect(known.length / ours.length).toBeGreaterThan(0.98);
});
