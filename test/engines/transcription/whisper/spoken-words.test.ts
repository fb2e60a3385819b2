import {expect, test} from 'vitest';
import {spokenWords} from '../../../../src/engines/transcription/whisper/spoken-words.js';
import {tokenTexts} from '../../../../src/engines/transcription/whisper/token-texts.js';

/** Tokens are the bytes of these pieces; decoding is UTF-8, as Whisper's is. */
const decoderOf =
  (pieces: readonly Uint8Array[]) =>
  (tokens: readonly number[]): string =>
    Buffer.concat(tokens.map(token => pieces[token] as Uint8Array)).toString('utf8');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const all = (pieces: readonly unknown[]): number[] => pieces.map((_, at) => at);

test('bytes of one character are read together', () => {
  const hao = bytes('好');
  const pieces = [bytes(' 你'), hao.subarray(0, 1), hao.subarray(1, 2), hao.subarray(2), bytes('!')];
  expect(tokenTexts(all(pieces), decoderOf(pieces))).toEqual([
    {text: ' 你', first: 0, count: 1},
    {text: '好', first: 1, count: 3},
    {text: '!', first: 4, count: 1},
  ]);
});

test('a rest that is no character does not swallow what follows', () => {
  const pieces = [bytes('好').subarray(0, 1), bytes(' a'), bytes(' b'), bytes(' c'), bytes(' d'), bytes(' e')];
  const texts = tokenTexts(all(pieces), decoderOf(pieces));
  expect(texts.map(({count}) => count).reduce((sum, count) => sum + count, 0)).toBe(pieces.length);
  expect(texts.at(-1)?.text).toBe(' e');
});

test('words are cut at spaces, with their marks', () => {
  const pieces = [' Good', ' mor', 'ning', ',', ' sea', '-', 'side', ' "', 'x', '"', '?', ' —', ' y'].map(bytes);
  expect(spokenWords(all(pieces), decoderOf(pieces))).toEqual([
    {text: 'Good', first: 0, count: 1},
    {text: 'morning,', first: 1, count: 3},
    {text: 'sea-side', first: 4, count: 3},
    {text: '"x"? —', first: 7, count: 5},
    {text: 'y', first: 12, count: 1},
  ]);
});

test('Chinese and Japanese have a word for every token', () => {
  const pieces = ['你', '好', '，', '日本', 'です'].map(bytes);
  expect(spokenWords(all(pieces), decoderOf(pieces)).map(({text}) => text)).toEqual(['你', '好，', '日本', 'です']);
});

test('marks alone are no word', () => {
  const pieces = [' ...', '!'].map(bytes);
  expect(spokenWords(all(pieces), decoderOf(pieces))).toEqual([]);
});
