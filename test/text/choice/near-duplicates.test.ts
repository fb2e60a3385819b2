import {expect, test} from 'vitest';
import {openNearDuplicates} from '../../../src/text/choice/near-duplicates.js';

test.each([
  // 10 words have 8 grams; another last word leaves 7 of 9 alike (0.78), another word at the end of 12 words 9 of 11 (0.82).
  [
    'satu dua tiga empat lima enam tujuh lapan sembilan sepuluh',
    'satu dua tiga empat lima enam tujuh lapan sembilan sebelas',
    false,
  ],
  [
    'satu dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas dua belas',
    'satu dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas dua puluh',
    true,
  ],
  ['Apa khabar, semua?', 'apa khabar semua!', true],
  ['Ya.', 'Ya?', true],
  ['Ya.', 'Tidak.', false],
  ['apa khabar', 'khabar apa', false],
  // Exactly 0.8 is not more than 0.8: 8 of 10 grams.
  ['a b c d e f g h i j', 'a b c d e f g h i j k l', false],
  ['今天天气很好我们去公园散步吧', '今天天气很好我们去公园散步啊', true],
])('%s | %s', (known, text, isNear) => {
  const texts = openNearDuplicates();
  expect(texts.isNear(text)).toBe(false);
  texts.remember('sesuatu yang lain sekali');
  texts.remember(known);
  expect(texts.isNear(text)).toBe(isNear);
});
