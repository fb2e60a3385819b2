import {expect, test} from 'vitest';
import {cutClauses} from '../../../src/engines/phonemes/espeak/cut-clauses.js';

const cut = (text: string): string[] => cutClauses(text).map(clause => `${clause.text.trim()}→${clause.terminator}`);

test('each mark comes back as Piper writes it, with a space behind , : ;', () => {
  expect(cut('Apa, semua? Ya! Baik; betul: itu.')).toEqual([
    'Apa,→, ',
    'semua?→?',
    'Ya!→!',
    'Baik;→; ',
    'betul:→: ',
    'itu.→.',
  ]);
});

test('of several marks in a row the first counts; quotes and brackets belong to the clause that they close', () => {
  expect(cut("Apa?! 'Ya.' (Sudah!) Baik")).toEqual(['Apa?!→?', "'Ya.'→.", '(Sudah!)→!', 'Baik→']);
});

test('a Western mark breaks before a space only, a full stop not before a small letter', () => {
  expect(cut('satu,dua 3.5 pukul 3:30')).toHaveLength(1);
  expect(cut('Satu. dua. Tiga')).toEqual(['Satu. dua.→.', 'Tiga→']);
  expect(cut('Satu? dua! tiga')).toHaveLength(3);
});

test('an ellipsis and full-width marks break without a trace', () => {
  expect(cut('satu... dua… tiga')).toEqual(['satu...→', 'dua…→', 'tiga→']);
  expect(cut('你好，请进。')).toEqual(['你好，→', '请进。→']);
});

test('dashes are semicolons, hyphens nothing; Arabic marks are as the Latin ones', () => {
  expect(cut('satu — dua – tiga - empat anak-anak')).toEqual(['satu —→; ', 'dua –→; ', 'tiga - empat anak-anak→']);
  expect(cut('صباح، كيف؟')).toEqual(['صباح،→, ', 'كيف؟→?']);
});

test('marks with nothing said between them are no clauses of their own', () => {
  expect(cut('... satu, ... dua')).toEqual(['... satu,→, ', '... dua→']);
  expect(cut('?! ...')).toEqual([]);
  expect(cut('')).toEqual([]);
});
