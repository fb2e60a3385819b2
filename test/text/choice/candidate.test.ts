import {expect, test} from 'vitest';
import {toCandidate} from '../../../src/text/choice/candidate.js';
import {bucketOf, lengthBuckets} from '../../../src/text/choice/length-bucket.js';
import {kindOf} from '../../../src/text/choice/phrase-kind.js';
import {countWords, wordsOf} from '../../../src/text/choice/words-of.js';

test('a candidate is counted, classified and its clip estimated', () => {
  const units = [...'apa kabar, sara?'];
  expect(toCandidate({id: 'x', spokenText: 'Apa khabar, Sara?', units, speechSeconds: 1.1})).toEqual({
    id: 'x',
    spokenText: 'Apa khabar, Sara?',
    units,
    seconds: 1.1 + 2 * 0.25,
    kind: 'question',
    words: 3,
  });
});

test('a phrase without a sound has its pause all the same', () => {
  expect(toCandidate({id: 'x', spokenText: '…', units: [], speechSeconds: 0})).toMatchObject({seconds: 0.25, words: 0});
});

test.each([
  ['Anak-anak itu, apa khabar?', ['anak-anak', 'itu', 'apa', 'khabar'], 4],
  ["I don't know.", ['i', "don't", 'know'], 3],
  ['今天天气很好。', ['今', '天', '天', '气', '很', '好'], 3],
  ['コーヒーを飲む', ['コ', 'ー', 'ヒ', 'ー', 'を', '飲', 'む'], 4],
  ['我用 Wi-Fi 上网', ['我', '用', 'wi-fi', '上', '网'], 3],
  ['สวัสดี', ['ส', 'วั', 'ส', 'ดี'], 2],
  ['— … !', [], 0],
])('%s', (text, words, count) => {
  expect(wordsOf(text)).toEqual(words);
  expect(countWords(text)).toBe(count);
});

test.each([
  ['Apa?', 'question'],
  ['Apa?!', 'question'],
  ['真的吗？」', 'question'],
  ['Pergi! ', 'exclamation'],
  ["'Pergi!'", 'exclamation'],
  ['Apa? Tidak.', 'statement'],
  ['Ya', 'statement'],
  ['', 'statement'],
])('%s is a %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test('lengths fall into buckets, and the shares are whole', () => {
  const names = [0, 1, 3, 4, 8, 9, 15, 16, 25, 26, 400].map(words => lengthBuckets[bucketOf(words)]?.name);
  expect(names).toEqual(['1–3', '1–3', '1–3', '4–8', '4–8', '9–15', '9–15', '16–25', '16–25', '26+', '26+']);
  expect(lengthBuckets.reduce((sum, {share}) => sum + share, 0)).toBe(100);
});
