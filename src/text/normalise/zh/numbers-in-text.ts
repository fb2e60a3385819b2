import type {Reading, RewriteRule} from '../rewrite-rule.js';
import {readCardinal, readDigits} from './numbers/cardinal.js';
import {isCounted, isCountOrOrdinal} from './numbers/measure-words.js';
import {readCount, readNumber, writtenNumber} from './numbers/number.js';
import {textAfter, textBefore, widthBlind} from './width-blind.js';

/** 第2, 第12: after 第 (星期, 周, 初) a 2 is never 两. 1st and 2nd are ordinals, as are No.7, №7 and #7. */
export const ordinal: RewriteRule = {
  name: 'ordinal',
  pattern: widthBlind(
    /(?<=(?:第|星期|[礼禮]拜|[^一二两三四五六七八九十\d每]周|^周|初|高|小|[负負]) ?)(\d{1,6})(?!\d|[.,:/]\d)|(?<!\d[.,:/-]?)(\d{1,2})(?= ?[栋棟幢座] ?\d)|(?<![\dA-Za-z]|\d[.,:/-])(?:[Nn][Oo]\. ?|№ ?|#)(\d{1,6})(?![\dA-Za-z]|[.,:/-]\d)(?: ?[号號])?|(?<![\dA-Za-z]|\d[.,:/-])(\d{1,4})(?:st|nd|rd|th)(?![A-Za-z])/gu,
  ),
  read: match => {
    const [, named, building, numbered, ranked] = match;
    if (named !== undefined && /[周初高小] ?$/u.test(textBefore(match, 2)) && isCounted(textAfter(match, 6))) {
      return undefined;
    }
    if (named !== undefined || building !== undefined) {
      const digits = named ?? building ?? '';
      return digits === '2' ? '二' : readNumber(digits);
    }
    return numbered === undefined ? `第${readCardinal(ranked ?? '')}` : `${readNumber(numbered)}号`;
  },
};

/** 192.168.1.1 digit by digit, 2.10.1 number by number. */
export const version: RewriteRule = {
  name: 'version',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])\d{1,4}(?:\.\d{1,4}){2,4}(?![\d]|\.\d)/gu),
  read: ([written]) => {
    const parts = written.split('.');
    return parts.map(parts.length === 4 ? part => readDigits(part) : readCardinal).join('点');
  },
};

/** 1e6, 1.5e-3. */
export const scientific: RewriteRule = {
  name: 'scientific',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,4}(?:\.\d{1,8})?)[eE]([-+]?)(\d{1,3})(?![\dA-Za-z.])/gu),
  read: ([, number = '', sign, power = '']) =>
    `${readNumber(number)}乘以十的${sign === '-' ? '负' : ''}${readCardinal(power)}次方`,
};

/** -5 负五, +3 正三, ±5 正负五. A hyphen right after a word may be no sign. */
export const signed: RewriteRule = {
  name: 'signed-number',
  pattern: widthBlind(
    new RegExp(`(?<![\\dA-Za-z\\ue000)] ?|[-+])([-−+±])(${writtenNumber})(?![\\d]|[.,:/-]\\d)`, 'gu'),
  ),
  read: (match): Reading | undefined => {
    const [written, sign = '', number = ''] = match;
    const following = textAfter(match, 4);
    const reading = readCount(number, following);
    if (reading === undefined) {
      return undefined;
    }
    const names = {'-': '负', '−': '负', '±': '正负', '+': /^分/.test(following) ? '加' : '正'};
    const named = (names[sign as keyof typeof names] ?? '') + reading;
    const isAfterWord = /[^\s(,，、:;。=<>≥≤为為是至到约約达達得于於温溫跌降涨漲过過减減加和与與乘以]$/u.test(
      textBefore(match, 1),
    );
    if (sign !== '-' || !isAfterWord) {
      return named;
    }
    return designation.test(textBefore(match, 3))
      ? reading
      : {
          readings: [reading, named, `，${reading}`],
          reason: `${written} may belong to the name before it, be a number below zero or follow a dash: write what is spoken.`,
        };
  },
};

/** Names that carry a number after a hyphen: 歼-20, 神舟-12号. */
const designation =
  /(?:歼|轰|运|直|东风|长征|神舟|天宫|嫦娥|红旗|鹰击|苏|米格|图|米|波音|空客|空中客车|阿波罗|方案|型|第)$/u;

/** 9秒58, 1米75: the digits after a unit that go on with a smaller one. */
export const restOfUnit: RewriteRule = {
  name: 'rest-of-unit',
  pattern: widthBlind(/(?<=\d[米秒块塊])\d{2}(?![\d.,%]| ?(?:厘米|公分|米|秒|分|人|个|個|度))/gu),
  read: ([digits]) => readDigits(digits),
};

/** 1. 打开 and （2）关灯: the number of a step, followed by a pause. */
export const stepNumber: RewriteRule = {
  name: 'step-number',
  pattern: widthBlind(/(?<=^|[。；！？;!?] ?)\(?(\d{1,2})(?:\.|[)）]|\. ) ?(?=\p{Script=Han})/gu),
  read: ([, step = '']) => `${readCardinal(step)}，`,
};

/** 1 000 000: thousands kept apart by spaces. */
export const spacedThousands: RewriteRule = {
  name: 'spaced-thousands',
  pattern: widthBlind(/(?<![\d.,] ?)[1-9]\d{0,2}(?: \d{3})+(?!\d| \d)/gu),
  read: match => readCount(match[0].replaceAll(' ', ''), textAfter(match, 6)),
};

/** Every other number. Digits too many for a quantity, or with a 0 before, are read one by one. */
export const number: RewriteRule = {
  name: 'number',
  pattern: widthBlind(new RegExp(`${writtenNumber}(?!\\ufe0f?\\u20e3)(?: (?=\\d(?!\\ufe0f?\\u20e3)))?`, 'gu')),
  read: (match): Reading | undefined => {
    const written = match[0].trimEnd();
    // Two numbers without a word between them would become one.
    const pause = match[0].endsWith(' ') ? '，' : '';
    const after = textAfter(match, 6);
    if (written === '2' && isCountOrOrdinal(after) && pause === '') {
      return readLevel(match, after);
    }
    const reading = readCount(written, after);
    return reading === undefined ? digitsOrRefusal(written) : reading + pause;
  },
};

function readLevel(match: RegExpExecArray, after: string): Reading {
  const before = textBefore(match, 2);
  if (/[在到上去住级級年于於楼樓栋棟座]$/u.test(before)) {
    return '二';
  }
  if (/[共有高这這那前后後了分各每]$/u.test(before)) {
    return '两';
  }
  const word = after.slice(0, 1);
  return {
    readings: ['二', '两'],
    reason: `2${word} may be 二${word} (which one) or 两${word} (how many): write it in characters.`,
  };
}

function digitsOrRefusal(written: string): Reading | undefined {
  return /[.,]/.test(written) ? undefined : readDigits(written);
}
