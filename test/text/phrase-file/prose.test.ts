import {Buffer} from 'node:buffer';
import {expect, test} from 'vitest';
import {parsePhraseFile} from '../../../src/text/phrase-file/parse-phrase-file.js';

test('paragraphs on a line each, and wrapped ones, are cut into sentences with their lines', async () => {
  const text = [
    'Bab Satu',
    '',
    'Pada suatu hari yang panas, Dr. Ali pergi ke sungai untuk mencari seekor',
    'buaya. Dia tidak menjumpai apa-apa di situ. Kemudian dia pulang ke rumah',
    'Siti.',
    '',
    '* * *',
    'Ayat ini ada pada satu baris sahaja. Ini ayat kedua.',
  ].join('\n');
  expect(await proseOf('novel.txt', text)).toEqual([
    ['novel.txt:1', 'Bab Satu'],
    ['novel.txt:3', 'Pada suatu hari yang panas, Dr. Ali pergi ke sungai untuk mencari seekor buaya.'],
    ['novel.txt:4', 'Dia tidak menjumpai apa-apa di situ.'],
    ['novel.txt:4', 'Kemudian dia pulang ke rumah Siti.'],
    ['novel.txt:8', 'Ayat ini ada pada satu baris sahaja.'],
    ['novel.txt:8', 'Ini ayat kedua.'],
  ]);
});

test('Markdown is freed of its marks; code, tables, pictures and addresses are left out', async () => {
  const markdown = [
    '---',
    'title: Not prose. At all.',
    '---',
    '# Selamat **datang** semua #',
    'Ini [pautan penting](https://a.my/x_y_z) dan `kod` serta *kata* _condong_ itu.',
    '![gambar](a.png) Satu <b>lagi</b> ayat \\* biasa.<br>',
    '',
    '- [x] Beli susu segar',
    '- Beli snake_case_name juga',
    '2. Pulang ke rumah',
    '> Kata orang tua.',
    '> Memang benar begitu.',
    '```js',
    'code(). More code.',
    '```',
    '| a | b |',
    '|---|---|',
    '***',
    '[ref]: https://a.my',
    'Habis sudah cerita.[^1]',
  ].join('\n');
  expect(await proseOf('cerita.md', markdown)).toEqual([
    ['cerita.md:4', 'Selamat datang semua'],
    ['cerita.md:5', 'Ini pautan penting dan kod serta kata condong itu.'],
    ['cerita.md:6', 'Satu lagi ayat * biasa.'],
    ['cerita.md:8', 'Beli susu segar'],
    ['cerita.md:9', 'Beli snake_case_name juga'],
    ['cerita.md:10', 'Pulang ke rumah'],
    ['cerita.md:11', 'Kata orang tua.'],
    ['cerita.md:12', 'Memang benar begitu.'],
    ['cerita.md:20', 'Habis sudah cerita.'],
  ]);
});

test('Chinese by its marks, without spaces where lines are wrapped', async () => {
  expect(await proseOf('a.txt', '今天天气很好，我们去公园散步。路上遇到了老\n朋友。\n大家都很高兴！', 'zh')).toEqual([
    ['a.txt:1', '今天天气很好，我们去公园散步。'],
    ['a.txt:1', '路上遇到了老朋友。'],
    ['a.txt:3', '大家都很高兴！'],
  ]);
});

test('a table and a list of recordings stay what they are', async () => {
  expect(await proseOf('a.csv', 'text\nSatu hari. Dua hari.\n')).toEqual([['a.csv:2', 'Satu hari. Dua hari.']]);
  expect(await proseOf('a.txt', 'a.wav|Satu hari. Dua hari.\n')).toEqual([['a.txt:1', 'Satu hari. Dua hari.']]);
});

test('without being asked for, a line stays a phrase', async () => {
  const [phrase] = await collect(
    parsePhraseFile({name: 'a.txt', content: Buffer.from('Satu hari. Dua hari.'), language: 'ms'}),
  );
  expect(phrase?.[1]).toBe('Satu hari. Dua hari.');
});

test('prose without a word, and prose that is not UTF-8', async () => {
  await expect(proseOf('a.txt', '* * *\n\n---\n')).rejects.toMatchObject({
    code: 'INPUT_UNREADABLE',
    message: 'a.txt holds no phrase.',
  });
  await expect(proseOf('a.txt', Buffer.from('satu\ncaf\u00e9\n', 'latin1'))).rejects.toMatchObject({
    code: 'INPUT_UNREADABLE',
    message: 'a.txt:2: the byte 0xe9 at offset 8 is not UTF-8.',
  });
});

function proseOf(name: string, content: string | Uint8Array, language = 'ms'): Promise<(readonly [string, string])[]> {
  return collect(parsePhraseFile({name, content: Buffer.from(content), language, asProse: true}));
}

async function collect(
  phrases: AsyncIterable<{readonly source: string; readonly text: string}>,
): Promise<(readonly [string, string])[]> {
  const all: (readonly [string, string])[] = [];
  for await (const {source, text} of phrases) {
    all.push([source, text]);
  }
  return all;
}
