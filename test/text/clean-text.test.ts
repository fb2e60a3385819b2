import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cleanPhrase, cleanText} from '../../src/text/clean-text.js';
import type {Phrase} from '../../src/text/phrase.js';
import {hasProgram} from '../kit/programs.js';
import {hostileText, hostileTexts} from './hostile-texts.js';
import {readAsPiper} from './read-as-piper.js';

describe('what is mended', () => {
  test.each([
    ['a plain text is left alone', 'Apa khabar? Semua baik.', 'Apa khabar? Semua baik.', []],
    ['D5 letters and accents are joined', 'cafe\u0301', 'caf\u00e9', ['nfc']],
    [
      'D2 tabs, line breaks and special spaces',
      ' satu\tdua\r\ntiga\u2028empat\u0085lima\u00a0\u3000enam\u001ctujuh ',
      'satu dua tiga empat lima enam tujuh',
      ['white-space'],
    ],
    [
      'D2 byte order mark, zero-width space, soft hyphen',
      '\ufeffma\u200bkan ma\u00adlam',
      'makan malam',
      ['invisible-removed'],
    ],
    ['D2 bidi marks and isolates', '\u200fapa\u200e \u2066khabar\u2069', 'apa khabar', ['bidi-removed']],
    ['control characters without text', 'sela\u0007mat', 'selamat', ['controls-removed']],
    ['curly apostrophes', 'Dato\u2019 tahu', "Dato' tahu", ['apostrophes-straightened']],
    ['D1 a quotation at the start', '"Hello," she said.', 'Hello, she said.', ['quotes-removed']],
    ['D1 curly quotes, unbalanced', 'Dia kata \u201csaya lapar', 'Dia kata saya lapar', ['quotes-removed']],
    ['D1 a quote that alone keeps words apart', '"Hello,"she said', 'Hello, she said', ['quotes-removed']],
    ['D1 a quote inside a word pair', 'satu"dua"', 'satu dua', ['quotes-removed']],
    ['D1 balanced quotes around a digit are no inches', 'nombor "5" itu', 'nombor 5 itu', ['quotes-removed']],
    ['D1 quotes among spaces', '" " " apa " " "', 'apa', ['quotes-removed']],
    ['D2 a bar between words', 'Menu|Utama', 'Menu, Utama', ['pipes-to-commas']],
    ['D2 bars after punctuation', 'Selesai. || | Terima kasih', 'Selesai. Terima kasih', ['pipes-to-commas']],
    ['D2 bars at the ends and before punctuation', '| apa khabar |?|', 'apa khabar?', ['pipes-to-commas']],
    ['D2 a full-width bar', '你好\uff5c再见', '你好, 再见', ['pipes-to-commas']],
    ['D3 one ideograph is a word', '好', '好', []],
    [
      'a joiner stays where a script spells with it',
      '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
      '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
      [],
    ],
    [
      'a joiner goes elsewhere, and a second one',
      'a\u200cb \u0645\u06cc\u200c\u200d\u062e',
      'ab \u0645\u06cc\u200c\u062e',
      ['invisible-removed'],
    ],
    ['joined after what stood between is gone', 'caf"e"\u0301', 'caf \u00e9', ['quotes-removed', 'nfc']],
  ] as const)('%s', (_name, text, spokenText, changes) => {
    expect(cleanText(text)).toEqual({spokenText, changes});
  });
});

describe('what is refused', () => {
  test.each([
    ['D3 an empty text', '', 'empty', 'The text is empty.'],
    ['D3 only spaces', ' \t\u3000\u200b', 'empty', 'The text is empty.'],
    ['D3 only quotes and bars', '"|"', 'empty', 'The text is empty.'],
    ['D3 only punctuation', '?!… —', 'no-letter', 'The text holds no letter and no digit: there is nothing to speak.'],
    ['D3 only emoji', '😀👍', 'no-letter', 'The text holds no letter and no digit: there is nothing to speak.'],
    ['D3 one letter', 'A.', 'too-short', 'The text is one letter: write it as a word.'],
    ['D3 one digit', '5', 'too-short', 'The text is one digit: write it as a word.'],
    [
      'D3 10,000 characters',
      'panjang '.repeat(1250),
      'too-long',
      'The text has 9999 characters, more than the 300 that ChatterBox takes: give each sentence a line of its own.',
    ],
    [
      'a lone surrogate',
      'apa \ud83d khabar',
      'broken-character',
      'Character 5 is U+D83D, the remains of a lost one: mend the text where it comes from.',
    ],
    [
      'a replacement character',
      '😀 caf\ufffd',
      'broken-character',
      'Character 6 is U+FFFD, the remains of a lost one: mend the text where it comes from.',
    ],
    [
      'a noncharacter',
      'apa\uffff',
      'broken-character',
      'Character 4 is U+FFFF, the remains of a lost one: mend the text where it comes from.',
    ],
    [
      'D2 NUL',
      'apa\u0000',
      'control-character',
      'Character 4 is the control character U+0000: the file may be damaged or in another encoding.',
    ],
    [
      'a Windows apostrophe read as Latin-1',
      'don\u0092t',
      'control-character',
      'Character 4 is the control character U+0092: the file may be damaged or in another encoding.',
    ],
    [
      'D2 a bidi override',
      'apa \u202erabahk',
      'bidi-override',
      'Character 5 is U+202E, which shows the text in another order than it would be spoken: remove it.',
    ],
    [
      'a private character',
      '\ue001 rumah',
      'private-character',
      'Character 1 is U+E001, of a private font: nobody can know how to speak it.',
    ],
    [
      'D1 inches',
      'Skrin 15" itu besar',
      'inch-mark',
      'After the digit at character 8 stands a double quote without a partner: write inches as a word, or close the quotation.',
    ],
  ] as const)('%s', (_name, text, rule, reason) => {
    expect(cleanText(text)).toEqual({refused: {rule, reason}});
  });

  test('the length is counted in characters, after mending', () => {
    expect(cleanText(`${'a'.repeat(299)}😀`)).toEqual({spokenText: `${'a'.repeat(299)}😀`, changes: []});
    expect(cleanText(`${' '.repeat(500)}${'a'.repeat(300)}`)).toEqual({
      spokenText: 'a'.repeat(300),
      changes: ['white-space'],
    });
    expect(cleanText('a'.repeat(301))).toMatchObject({refused: {rule: 'too-long'}});
  });
});

test('a phrase keeps where it came from', () => {
  const phrase: Phrase = {text: ' Ya,  baik. ', language: 'ms', id: 'a1', source: 'list.txt:3'};
  expect(cleanPhrase(phrase)).toEqual({phrase, spokenText: 'Ya, baik.', changes: ['white-space']});
  expect(cleanPhrase({...phrase, text: '?'})).toMatchObject({
    phrase: {source: 'list.txt:3'},
    refused: {rule: 'no-letter'},
  });
});

test('cleaning a cleaned text changes nothing', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const cleaned = cleanText(text);
      if ('spokenText' in cleaned) {
        expect(cleanText(cleaned.spokenText)).toEqual({spokenText: cleaned.spokenText, changes: []});
      }
    }),
    {numRuns: 5000},
  );
});

test('changes are listed exactly where the text changed', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const cleaned = cleanText(text);
      if ('spokenText' in cleaned) {
        expect(cleaned.changes.length > 0).toBe(cleaned.spokenText !== text);
      }
    }),
    {numRuns: 2000},
  );
});

test('hostile lengths take linear time', () => {
  // Backtracking would make minutes of each of these; linear work takes milliseconds.
  for (const unit of [' ', '" ', '| ', '\u200d', '"', 'e\u0301', '\u0645\u200c']) {
    const started = performance.now();
    cleanText(unit.repeat(200_000));
    expect(performance.now() - started, JSON.stringify(unit)).toBeLessThan(10_000);
  }
});

test.skipIf(!hasProgram('python3'))(
  'D8 D1 D2 2,000 hostile texts: Python reads back every row as it was written',
  () => {
    const spoken = hostileTexts(2000, 8).flatMap(text => {
      const cleaned = cleanText(text);
      return 'spokenText' in cleaned ? [cleaned.spokenText] : [];
    });
    expect(spoken.length).toBeGreaterThan(500);
    const rows = spoken.map((text, index) => [`voice_${index}.wav`, text]);
    expect(readAsPiper(rows.map(row => `${row.join('|')}\n`).join(''))).toEqual(rows);
  },
);

test.skipIf(!hasProgram('python3'))('the reader of these tests shows the damage that a leading quote does', () => {
  expect(readAsPiper('a.wav|"Hello she said\nb.wav|two\n')).toEqual([['a.wav', 'Hello she said\nb.wav|two\n']]);
});
