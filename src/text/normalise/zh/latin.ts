import type {RewriteRule} from '../rewrite-rule.js';
import {chineseNames} from './chinese-names.js';
import {readNumber} from './numbers/number.js';
import {widthBlind} from './width-blind.js';

const token = String.raw`[A-Za-z\d]+(?:[-.&][A-Za-z\d]+)*`;

/** What the person who makes the voice has said about an acronym, also with a number after it. */
export const chosenAcronym: RewriteRule = {
  name: 'chosen-acronym',
  pattern: widthBlind(new RegExp(`(?<![A-Za-z\\d])${token}`, 'gu')),
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

/** Latin names with a Chinese form that is read in their place (GDP, WTO, vs). */
export const chineseName: RewriteRule = {
  name: 'chinese-name',
  pattern: widthBlind(
    new RegExp(`(?<![\\dA-Za-z@]|\\d[.,:/-])${token}(?:恤)?(?![A-Za-z\\d@/]|[.:-][A-Za-z\\d/])`, 'gu'),
  ),
  read: ([written]) => chineseNames.get(written) ?? chineseNames.get(written.toUpperCase()),
};

/** Addresses of pages, files and people: nobody speaks them in Mandarin without Latin letters. */
export const webAddress: RewriteRule = {
  name: 'web-address',
  pattern: widthBlind(
    /(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+|[\w.+-]{1,64}@[\w.-]+|@[\w.]+|(?<![\w.])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|cn|net|org|my|io|pdf|docx?|xlsx?|txt|jpe?g|png|mp[34]|zip)(?:\.[a-z]{2})?(?![A-Za-z\d])/gu,
  ),
  read: ([written]) => ({
    refused: `Nobody knows how ${written} is to be spoken in Mandarin: write it in characters or leave it out.`,
  }),
};

/** Everything else with a Latin letter in it: A4, 5G, KTV, O2O, App. */
export const latinLetters: RewriteRule = {
  name: 'latin-letters',
  pattern: widthBlind(/(?<!\d)\d*-?\p{Script=Latin}[\p{Script=Latin}\p{M}\d'.&-]*/gu),
  read: ([written]) => ({
    refused: `Mandarin text may hold no Latin letters, and ${written} has no Chinese form that everybody uses: write it in characters, or say how it is read with the option for acronyms.`,
  }),
};
