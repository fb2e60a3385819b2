import {englishRules} from './en/rules.js';
import {genericRules} from './generic/rules.js';

import {japaneseRules} from './ja/rules.js';

import {malayRules} from './ms/rules.js';
import type {RewriteRule} from './rewrite-rule.js';
import {mandarinRules} from './zh/rules.js';

/** How a language is read. */
export type LanguageRules = {
  readonly rules: readonly RewriteRule[];
  readonly joiner: '' | ' ';
  /** Whether English words are respelled for its phonemiser. */
  readonly hasEnglish: boolean;
  /** What may not be left in a spoken text: the phonemiser would improvise on it. */
  readonly unspoken: RegExp;
};

/** The rules of a language, by its code: of its own, or those that hold everywhere. */
export function rulesOf(code: string): LanguageRules {
  return languages[code] ?? generic;
}

/** Whether a language has rules of its own, so that its texts are read as a person would and not only cleaned. */
export function isNormalised(code: string): boolean {
  return Object.hasOwn(languages, code);
}

const latin = /[^\p{Script=Latin}\p{M}' .,?!-]/u;
const malay: LanguageRules = {rules: malayRules, joiner: ' ', hasEnglish: true, unspoken: latin};

const languages: Readonly<Record<string, LanguageRules>> = {
  ms: malay,
  'ms-en': malay,
  en: {rules: englishRules, joiner: ' ', hasEnglish: false, unspoken: latin},
  zh: {rules: mandarinRules, joiner: '', hasEnglish: false, unspoken: /[^\p{Script=Han}々，、。？！]/u},
  ja: {
    rules: japaneseRules,
    joiner: '',
    hasEnglish: false,
    unspoken: /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー、。？！]/u,
  },
};

const generic: LanguageRules = {
  rules: genericRules,
  joiner: ' ',
  hasEnglish: false,
  unspoken: /(?![\u200c\u200d])[^\p{L}\p{M}' .,?!¿¡、。，？！،؟۔।՞՝։-]/u,
};
