import type {RewriteRule} from '../rewrite-rule.js';
import {readCardinal} from './numbers/cardinal.js';
import {textAfter, textBefore, widthBlind} from './width-blind.js';

const han = String.raw`\p{Script=Han}`;

/** 〇 is 零, and ○ as well among the characters of a number. */
export const zeroSign: RewriteRule = {
  name: 'zero-sign',
  pattern: widthBlind(/〇|○(?=[〇○一二三四五六七八九年])|(?<=[〇○零一二三四五六七八九十百])○/gu),
  read: () => '零',
};

/** ① is 一, with a pause where it numbers what follows. */
export const circledNumber: RewriteRule = {
  name: 'circled-number',
  pattern: widthBlind(/[①-⑳⑴-⒇]/gu),
  read: match => {
    const [sign] = match;
    const number = readCardinal(sign.normalize('NFKC').replace(/\D/g, ''));
    const numbersWhatFollows =
      /^$|[，。；;：:！!？?\s、]$/u.test(textBefore(match, 1)) && /^\p{Script=Han}/u.test(textAfter(match, 2));
    return numbersWhatFollows ? `${number}，` : number;
  },
};

/** Ⅲ, and III after 第 or before 期, 级, 型 and the like. */
export const romanNumeral: RewriteRule = {
  name: 'roman-numeral',
  pattern: widthBlind(
    /[Ⅰ-Ⅻⅰ-ⅻ]|(?<=第 ?)[IVX]{1,5}(?![A-Za-z\d])|(?<![\dA-Za-z]|\d[.,:/-])(?:I{1,3}|IV|VI{0,3}|IX)(?= ?(?:期|级|級|型糖|度烧|类|類|世))/gu,
  ),
  read: ([written]) => {
    const place = romanNumerals.indexOf(written.normalize('NFKC').toUpperCase());
    return place < 0 ? undefined : readCardinal(String(place + 1));
  },
};

const romanNumerals =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV'.split(' ');

/** A & between words. */
export const ampersand: RewriteRule = {
  name: 'ampersand',
  pattern: widthBlind(new RegExp(`(?<=[${han}\\d\\ue000] ?)&(?= ?[${han}\\d\\ue000])`, 'gu')),
  read: () => '和',
};

/** 和/或 and 他/她 are read; between other words a slash may be 或 or a pause. */
export const slash: RewriteRule = {
  name: 'slash',
  pattern: widthBlind(new RegExp(`(?<=[${han}\\ue000] ?)/(?= ?[${han}\\ue000])`, 'gu')),
  read: match => {
    const before = textBefore(match, 2).trimEnd();
    const after = textAfter(match, 2);
    if (before.endsWith('和') && after.startsWith('或')) {
      return '';
    }
    return pairs.has(before.slice(-1) + after.slice(0, 1))
      ? '或'
      : {readings: ['或', '，'], reason: 'A slash between words may be 或 or a pause: write what is spoken.'};
  },
};

const pairs: ReadonlySet<string> = new Set([
  '他她',
  '她他',
  '男女',
  '女男',
  '是否',
  '有无',
  '有無',
  '左右',
  '对错',
  '您你',
  '你您',
  '早晚',
  '上下',
]);

/** 100+, 3.5K 以上: more than so many. */
export const andMore: RewriteRule = {
  name: 'and-more',
  pattern: widthBlind(
    /(?<=\d[万亿萬億]?)\+(?! ?[\d\p{Script=Han}A-Za-z(])|(?<=\d[万亿萬億]?)\+(?=[个個人种種家款年次条項项件天])/gu,
  ),
  read: () => '多',
};
