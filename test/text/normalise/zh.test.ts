import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type OnAmbiguous, type Rewritten, rewrite} from '../../../src/text/normalise/rewrite.js';
import {readCardinal} from '../../../src/text/normalise/zh/numbers/cardinal.js';
import {mandarinRules} from '../../../src/text/normalise/zh/rules.js';
import {readCases} from './read-cases.js';

/** What may be left in a spoken text. */
const spokenOnly = /^[\p{Script=Han}，、。？！]*$/u;

describe('cases', () => {
  test.each(readCases('zh'))('$line: $input', ({input, expected}) => {
    const result = normalise(input);
    expect(spoken(result)).toBe(expected);
    if (!expected.startsWith('!')) {
      expect(spoken(normalise(expected))).toBe(expected);
    }
  });

  test('none is written twice', () => {
    const inputs = readCases('zh').map(({input}) => input);
    expect(inputs.filter((input, index) => inputs.indexOf(input) !== index)).toEqual([]);
  });
});

describe('cardinals', () => {
  test.each([
    ['1000000000', '十亿'],
    ['2000000000', '二十亿'],
    ['120000000', '一亿二千万'],
    ['1002003004', '十亿零二百万三千零四'],
    ['2000000000000', '两万亿'],
    ['999999999999999', '九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九'],
    ['1000000000000001', '一千万亿零一'],
  ])('%s is %s', (digits, expected) => {
    expect(readCardinal(digits)).toBe(expected);
  });

  test('no number is read like another', () => {
    const numbers = Array.from({length: 120_000}, (_, index) => readCardinal(String(index)));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('regions', () => {
  test.each([
    ['CN', '拨打幺幺零。'],
    ['TW', '拨打一一零。'],
    ['MY', '拨打一一零。'],
  ])('the one of a telephone number in %s', (region, expected) => {
    expect(spoken(normalise('拨打110', {region}))).toBe(expected);
  });

  test('the month comes first in the United States', () => {
    expect(spoken(normalise('1/11/2021', {region: 'US'}))).toBe('二零二一年一月十一日。');
    expect(spoken(normalise('1/11/2021', {region: 'MY'}))).toBe('二零二一年十一月一日。');
  });
});

describe('what cannot be known', () => {
  test('is read as the likeliest where asked to', () => {
    expect(spoken(normalise('去3/5', {onAmbiguous: 'read'}))).toBe('去三月五日。');
    expect(spoken(normalise('2-3', {onAmbiguous: 'read'}))).toBe('二到三。');
  });

  test('is left as it is written where asked to', () => {
    expect(spoken(normalise('下载App', {onAmbiguous: 'keep'}), false)).toBe('下载App。');
  });

  test('says where, why, and the readings', () => {
    expect(normalise('在3/5')).toEqual({
      unreadable: {
        rule: 'fraction',
        start: 1,
        end: 4,
        before: '3/5',
        readings: ['三月五日', '五分之三'],
        reason: '3/5 may be a day or a fraction: write it in characters.',
      },
    });
  });

  test('is read as a person has said', () => {
    const acronyms = new Map([
      ['KTV', '歌厅'],
      ['5G', '第五代移动网络'],
    ]);
    expect(spoken(normalise('去ktv用5G', {acronyms}))).toBe('去歌厅用第五代移动网络。');
    expect(spoken(normalise('KTV2', {acronyms}))).toBe('歌厅二。');
  });
});

test('every text is read within its characters, or not at all, and reading again changes nothing', () => {
  const part = fc.constantFrom(
    ..."0123456789０５.,:/-~〜%+=×<>&@#*'()（）[]【】《》「」，、。？！；：…—· ",
    ...'年月日号点分秒个第元万亿度两二〇々周一至到打房室前后他她和或',
    ...[
      'RM',
      '￥',
      '$',
      'kg',
      'km/h',
      '°C',
      'm²',
      'pm',
      'A',
      'x',
      'e',
      '①',
      'Ⅲ',
      '½',
      '😀',
      '1\u20e3',
      '電話',
      '比分',
      '公元',
      '. ',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, {maxLength: 24}), parts => {
      const result = normalise(parts.join('').normalize('NFC'), {onAmbiguous: 'read'});
      if (!('text' in result) || !spokenOnly.test(result.text)) {
        return;
      }
      expect(spoken(normalise(result.text))).toBe(result.text);
      expect(result.text).toMatch(/^(?![，、。？！].)(?:.*[。？！])$/u);
      expect(result.text).not.toMatch(/[，、。？！]{2}/u);
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
  {region = 'CN', onAmbiguous = 'reject', acronyms = new Map()}: Options = {},
): Rewritten {
  return rewrite(text, mandarinRules, {region, onAmbiguous, acronyms, joiner: ''});
}

/** The text, or what stopped it: a rule, or a character that no rule has read. */
function spoken(result: Rewritten, isStrict = true): string {
  if ('unreadable' in result) {
    return `!${result.unreadable.rule}`;
  }
  return isStrict && !spokenOnly.test(result.text) ? '!unread' : result.text;
}
