import type {RewriteRule} from '../rewrite-rule.js';
import {readCardinal} from './numbers/cardinal.js';
import {widthBlind} from './width-blind.js';

const signNames: Readonly<Record<string, string>> = {
  '+': '加',
  '-': '减',
  '−': '减',
  '–': '减',
  '*': '乘以',
  '×': '乘以',
  x: '乘以',
  X: '乘以',
  '÷': '除以',
  '=': '等于',
  '<': '小于',
  '>': '大于',
  '≤': '小于等于',
  '≥': '大于等于',
  '≈': '约等于',
  '≠': '不等于',
};

/** 5² 五的平方, 10^6 十的六次方. */
export const power: RewriteRule = {
  name: 'power',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,9})(?:([²³])|\^(\d{1,3}))(?![\d.])/gu),
  read: ([, base = '', raised, exponent]) => {
    if (raised !== undefined) {
      return `${readCardinal(base)}的${raised === '²' ? '平方' : '立方'}`;
    }
    return `${readCardinal(base)}的${exponent === '2' ? '二' : readCardinal(exponent ?? '')}次方`;
  },
};

/** The minus of a sum: 5-3=2, where an equals sign shows that it is one. */
export const difference: RewriteRule = {
  name: 'difference',
  pattern: widthBlind(/(?<=\d ?)[-−–](?= ?\d[\d.]* ?(?:[-−–+*×÷] ?\d[\d.]* ?)?=)/gu),
  read: () => '减',
};

/** + × ÷ = < > between numbers or words. */
export const operator: RewriteRule = {
  name: 'operator',
  pattern: widthBlind(
    /(?<=[\d\ue000)] ?)[+*×÷=<>≤≥≈≠xX](?= ?[-(]?[\d\ue000])|(?<=[\p{Script=Han}\d\ue000)] ?)[+=×≠≈](?= ?[\p{Script=Han}\d\ue000(])|(?<=^|[\p{Script=Han}，,(]) ?[<>≤≥≈](?= ?-?\d)/gu,
  ),
  read: ([sign]) => signNames[sign.trim()],
};

/** 10x 十倍: so many times. */
export const times: RewriteRule = {
  name: 'times',
  pattern: widthBlind(/(?<=\d)[xX](?![A-Za-z\d])(?! \d)/gu),
  read: () => '倍',
};
