import type {RewriteRule} from '../../rewrite-rule.js';
import {widthBlind} from '../../zh/width-blind.js';
import {readCardinal} from './cardinal.js';

const signNames: Readonly<Record<string, string>> = {
  '+': 'たす',
  '-': 'ひく',
  '−': 'ひく',
  '–': 'ひく',
  '*': 'かける',
  '×': 'かける',
  x: 'かける',
  '÷': 'わる',
  '=': 'は',
  '<': '小なり',
  '>': '大なり',
  '≤': '小なりイコール',
  '≦': '小なりイコール',
  '≥': '大なりイコール',
  '≧': '大なりイコール',
  '≒': 'ニアリーイコール',
  '≈': 'ニアリーイコール',
  '≠': 'ノットイコール',
};

/** 5² 五の二乗, 10^6 十の六乗. */
export const power: RewriteRule = {
  name: 'power',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,9})(?:([²³])|\^(\d{1,3}))(?![\d.])/gu),
  read: ([, base = '', raised, exponent = '']) =>
    `${readCardinal(base)}の${raised === undefined ? readCardinal(exponent) : {'²': '二', '³': '三'}[raised]}乗`,
};

/** The minus of a sum: 5-3=2, where an equals sign shows that it is one. */
export const difference: RewriteRule = {
  name: 'difference',
  pattern: widthBlind(/(?<=\d ?)[-−–](?= ?\d[\d.]* ?(?:[-−–+*×÷] ?\d[\d.]* ?)?=)/gu),
  read: () => 'ひく',
};

/** + × ÷ = < > between numbers: 三たす五は八. */
export const operator: RewriteRule = {
  name: 'operator',
  pattern: widthBlind(/(?<=[\d\ue000)] ?)[+*×÷=<>≤≥≦≧≒≈≠x](?= ?[-(]?[\d\ue000])/gu),
  read: ([sign]) => signNames[sign],
};

/** + = between words: プラス, イコール. Double names (ジャン＝ポール) have no sound between them. */
export const wordOperator: RewriteRule = {
  name: 'word-operator',
  pattern: widthBlind(
    /(?<=([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d\ue000]) ?)[+=＝&](?= ?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\d\ue000]))/gu,
  ),
  read: ([sign, before = '', after = '']) => {
    if (sign === '&') {
      return 'アンド';
    }
    if (sign === '+') {
      return 'プラス';
    }
    return /[\p{Script=Katakana}ー]/u.test(before) && /\p{Script=Katakana}/u.test(after) ? '' : 'イコール';
  },
};
