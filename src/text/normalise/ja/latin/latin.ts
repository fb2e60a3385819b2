import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {widthBlind} from '../../zh/width-blind.js';
import {readCode} from '../numbers/cardinal.js';
import {readNumber} from '../numbers/number.js';
import {latinNames} from './latin-names.js';
import {spellLetters} from './letter-names.js';

const token = String.raw`(?<![A-Za-z\d])[A-Za-z\d]+(?:[-.&][A-Za-z\d]+)*`;

/** What the person who makes the voice has said about an acronym, also with a number after it. */
export const chosenAcronym: RewriteRule = {
  name: 'chosen-acronym',
  pattern: widthBlind(new RegExp(token, 'gu')),
  read: ([written], {acronyms}) => {
    const whole = acronyms.get(written) ?? acronyms.get(written.toUpperCase());
    if (whole !== undefined || !/[A-Za-z]/.test(written)) {
      return whole;
    }
    const [, letters = '', digits = ''] = /^([A-Za-z]+)-?(\d+)$/.exec(written) ?? [];
    const name = acronyms.get(letters) ?? acronyms.get(letters.toUpperCase());
    return name === undefined ? undefined : name + (readNumber(digits) ?? '');
  },
};

/** Addresses of pages, files and people. */
export const webAddress: RewriteRule = {
  name: 'web-address',
  pattern: widthBlind(
    /(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+|[\w.+-]{1,64}@[\w.-]+|@[\w.]+|(?<![\w.])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|jp|net|org|io|pdf|docx?|xlsx?|txt|jpe?g|png|mp[34]|zip)(?![A-Za-z\d])/gu,
  ),
  read: ([written]) => ({
    refused: `Nobody knows how ${written} is to be spoken: write it in katakana or leave it out.`,
  }),
};

/** 3F 三階, B1F 地下一階. */
export const floor: RewriteRule = {
  name: 'floor',
  pattern: widthBlind(/(?<![A-Za-z\d])(B?)(\d{1,2})F(?![A-Za-z\d])/gu),
  read: ([, below, level = '']) => `${below === '' ? '' : '地下'}${readNumber(level)}階`,
};

/** Mr. and Dr. before a name. */
export const title: RewriteRule = {
  name: 'title',
  pattern: widthBlind(/(?<![A-Za-z\d])(Mr|Mrs|Ms|Dr)\. ?(?=[\p{Script=Han}\p{Script=Katakana}])/gu),
  read: ([, short = '']) => ({Mr: 'ミスター', Mrs: 'ミセス', Ms: 'ミズ', Dr: 'ドクター'})[short],
};

/** NHK エヌエイチケー, NATO ナトー, Tシャツ, A4, B-15, 3LDK, Q&A, and what everybody writes in Latin letters (Google). */
export const acronym: RewriteRule = {
  name: 'acronym',
  pattern: widthBlind(new RegExp(`${token}(?![A-Za-z\\d@/]|[.:'-][A-Za-z\\d/])`, 'gu')),
  read: (match): Reading | undefined => {
    const [written] = match;
    const [, name = '', digits] = /^([A-Za-z]+)(\d{1,2})$/.exec(written) ?? [];
    const named = latinNames.get(name.toUpperCase());
    const known = latinNames.get(written.toUpperCase()) ?? named?.concat(readNumber(digits ?? '') ?? '');
    if (known !== undefined || !/[A-Z]/.test(written)) {
      return known;
    }
    const parts = written.split(/(?=[-&])/);
    const readings = parts.map(part => readPart(part.replace(/^[-&]/, '')));
    if (readings.every(reading => typeof reading === 'string')) {
      return readings.map((reading, index) => (parts[index]?.startsWith('&') ? `アンド${reading}` : reading)).join('');
    }
    return readings.length === 1 ? readings[0] : undefined;
  },
};

/** Everything else with a Latin letter in it. */
export const latinLetters: RewriteRule = {
  name: 'latin-letters',
  pattern: widthBlind(/(?<!\d)\d*-?\p{Script=Latin}[\p{Script=Latin}\p{M}\d'.&-]*/gu),
  read: ([written]) => ({
    refused: `Nobody can know how ${written} is spoken in Japanese: write it in katakana, or say how it is read with the option for acronyms.`,
  }),
};

/** Capitals, digits, or capitals and digits. */
function readPart(part: string): Reading | undefined {
  const known = latinNames.get(part);
  if (known !== undefined) {
    return known;
  }
  const [, before = '', letters = '', after = ''] = /^(\d{0,3})([A-Z]{0,5})(\d{0,3})$/.exec(part) ?? [];
  if (before + letters + after !== part || part === '' || (before !== '' && after !== '')) {
    return undefined;
  }
  const name = readLetters(letters);
  const number = before + after;
  if (typeof name !== 'string' || number === '') {
    return name;
  }
  const around = (digits: string): string => (before === '' ? name + digits : digits + name);
  const quantity = around(readNumber(number) ?? number);
  return number.length < 3
    ? quantity
    : {
        readings: [around(readCode(number)), quantity],
        reason: `${part} may be read digit by digit or as a number: write it in kanji.`,
      };
}

/** Letters by name where they make no Japanese syllables, and always one or two of them. */
function readLetters(letters: string): Reading | undefined {
  const spelled = spellLetters(letters);
  if (letters.length <= 2 || !syllables.test(letters)) {
    return spelled;
  }
  return (
    latinNames.get(letters) ?? {
      readings: [spelled, letters],
      reason: `${letters} may be spelled or read as a word: write it in katakana, or say how it is read with the option for acronyms.`,
    }
  );
}

/** Rōmaji: an optional consonant before each vowel, and N. */
const syllables = /^(?:(?:[KGSZTDNHBPMRFJVW]Y?|Y|SH|CH|TS)?[AIUEO]|N)+$/;
