import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {counterReadings} from '../../../src/text/normalise/ja/counter-readings.js';
import {readCardinal} from '../../../src/text/normalise/ja/numbers/cardinal.js';
import {japaneseRules} from '../../../src/text/normalise/ja/rules.js';
import {type OnAmbiguous, type Rewritten, rewrite} from '../../../src/text/normalise/rewrite.js';
import {readCases} from './read-cases.js';

/** What may be left in a spoken text. */
const spokenOnly = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。？！]*$/u;

describe('cases', () => {
  test.each(readCases('ja'))('$line: $input', ({input, expected}) => {
    expect(spoken(normalise(input))).toBe(expected);
    if (!expected.startsWith('!')) {
      expect(spoken(normalise(expected))).toBe(expected);
    }
  });

  test('none is written twice', () => {
    const inputs = readCases('ja').map(({input}) => input);
    expect(inputs.filter((input, index) => inputs.indexOf(input) !== index)).toEqual([]);
  });
});

describe('cardinals', () => {
  test.each([
    ['1000000000', '十億'],
    ['1010101010', '十億一千十万一千十'],
    ['100000000000', '一千億'],
    ['1000000000000', '一兆'],
    ['999999999999999', '九百九十九兆九千九百九十九億九千九百九十九万九千九百九十九'],
    ['1000000000000001', '一千兆一'],
  ])('%s is %s', (digits, expected) => {
    expect(readCardinal(digits)).toBe(expected);
  });

  test('no number is read like another', () => {
    const numbers = Array.from({length: 120_000}, (_, index) => readCardinal(String(index)));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('counter readings', () => {
  test('are many, in hiragana, of what the rules write', () => {
    expect(counterReadings.size).toBeGreaterThanOrEqual(120);
    for (const [text, readings] of counterReadings) {
      expect(text).toMatch(/^[\p{Script=Han}つ]+$/u);
      expect(readings.join('')).toMatch(/^\p{Script=Hiragana}+$/u);
    }
  });

  test.each([
    ['3本', 'さんぼん'],
    ['6本', 'ろっぽん'],
    ['1人', 'ひとり'],
    ['4月', 'しがつ'],
    ['9時', 'くじ'],
    ['20日', 'はつか'],
    ['300', 'さんびゃく'],
  ])('%s is %s', (written, reading) => {
    expect(counterReadings.get(spoken(normalise(written)).replace('。', ''))?.[0]).toBe(reading);
  });

  test('say what can be heard in two ways', () => {
    expect(counterReadings.get('一日')).toEqual(['ついたち', 'いちにち']);
  });
});

test('the month comes first in the United States', () => {
  expect(spoken(normalise('1/11/2021', {region: 'US'}))).toBe('二千二十一年一月十一日。');
  expect(spoken(normalise('1/11/2021', {region: 'JP'}))).toBe('二千二十一年十一月一日。');
});

describe('what cannot be known', () => {
  test('is read as the likeliest where asked to', () => {
    expect(spoken(normalise('3/5の会', {onAmbiguous: 'read'}))).toBe('三月五日の会。');
    expect(spoken(normalise('東京（とうきょう）へ', {onAmbiguous: 'read'}))).toBe('東京へ。');
  });

  test('is left as it is written where asked to', () => {
    expect(spoken(normalise('helloと言う', {onAmbiguous: 'keep'}), false)).toBe('helloと言う。');
  });

  test('says where, why, and the readings', () => {
    expect(normalise('次は3/5')).toEqual({
      unreadable: {
        rule: 'fraction',
        start: 2,
        end: 5,
        before: '3/5',
        readings: ['三月五日', '五分の三'],
        reason: '3/5 may be a day or a fraction: write it in kanji.',
      },
    });
  });

  test('is read as a person has said', () => {
    const acronyms = new Map([
      ['NHK', 'ニホンホウソウ'],
      ['ABO', 'エービーオー'],
    ]);
    expect(spoken(normalise('nhkとABO3', {acronyms}))).toBe('ニホンホウソウとエービーオー三。');
  });
});

test('every text is read within its characters, or not at all, and reading again changes nothing', () => {
  const part = fc.constantFrom(
    ..."0123456789０５.,:/-~〜～%+=×<>&@#*'()（）[]【】《》「」、。？！；：…—・ ",
    ...'年月日時分秒個第円万億度人回つの木火が〇々ーアあﾞｶ一二ん',
    ...[
      'RM',
      '￥',
      '$',
      'kg',
      'km/h',
      '℃',
      'm²',
      'pm',
      'A',
      'x',
      'e',
      'NHK',
      '①',
      'Ⅲ',
      '½',
      '😀',
      '1\u20e3',
      '番号',
      '（笑）',
      '〒',
      '㌔',
      '〆',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, {maxLength: 24}), parts => {
      const result = normalise(parts.join('').normalize('NFC'), {onAmbiguous: 'read'});
      if (!('text' in result) || !spokenOnly.test(result.text)) {
        return;
      }
      expect(spoken(normalise(result.text))).toBe(result.text);
      expect(result.text).toMatch(/^(?![、。？！].)(?:.*[。？！])$/u);
      expect(result.text).not.toMatch(/[、。？！]{2}/u);
    }),
    {numRuns: 300},
  );
});

type Options = {
  readonly region?: string;
  readonly onAmbiguous?: OnAmbiguous;
  readonly acronyms?: ReadonlyMap<string, string>;
};

function normalise(
  text: string,
  {region = 'JP', onAmbiguous = 'reject', acronyms = new Map()}: Options = {},
): Rewritten {
  return rewrite(text, japaneseRules, {region, onAmbiguous, acronyms, joiner: ''});
}

/** The text, or what stopped it: a rule, or a character that no rule has read. */
function spoken(result: Rewritten, isStrict = true): string {
  if ('unreadable' in result) {
    return `!${result.unreadable.rule}`;
  }
  return isStrict && !spokenOnly.test(result.text) ? '!unread' : result.text;
}
