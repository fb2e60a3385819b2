import type {RewriteRule} from '../../rewrite-rule.js';
import {part} from '../match-parts.js';
import {readCardinal, readDigits} from '../numbers/cardinal.js';

const before = '(?<![\\p{L}\\p{N}.,/:$£€-]|\\d )';
const after = '(?![\\p{L}\\p{N}]|[.,:/-]\\d)';
const extension = '(?:,? (?:ext\\.?|extension|x) ?(?<extension>\\d{1,5}))?';

/**
 * Telephone numbers, digit by digit, with a pause where a group ends: with a country code, with an area code in brackets, with a
 * zero in front, in the groups of North America, and free lines (1-300-88-2525).
 */
export const phoneNumber: RewriteRule = {
  name: 'phone-number',
  pattern: new RegExp(
    `${before}(?<number>${[
      '\\+\\d{1,3}(?:[ -]?\\(0\\))?(?:[ -]?\\(?\\d{1,5}\\)?){2,5}',
      '\\+\\d{8,15}',
      '(?:1[ -])?\\(\\d{2,5}\\)[ -]?\\d{3,4}[ -]?\\d{3,4}',
      '1-[378]00-\\d{2,3}-\\d{3,4}',
      '(?:1-)?\\d{3}-\\d{3}-\\d{4}',
      '\\d{3}\\.\\d{3}\\.\\d{4}',
      '0\\d{1,4}[ -]\\d{3,4}[ -]?\\d{3,4}',
      '0\\d{4} \\d{5,6}',
      '0\\d{8,10}',
    ].join('|')})${extension}${after}`,
    'gu',
  ),
  read: match => {
    const extended = part(match, 'extension');
    const said = readGroups(part(match, 'number'));
    return extended === '' ? said : `${said}, extension ${readDigits(extended)}`;
  },
};

/** 555-1234 and 1234 5678, where words say that it is a number to call. */
export const localNumber: RewriteRule = {
  name: 'local-number',
  pattern: new RegExp(
    `(?:(?<=\\b(?:[Cc]all|[Dd]ial|[Pp]hone|[Rr]ing|[Tt]el|[Tt]elephone|[Tt]ext|[Hh]otline|[Ff]ax|[Nn]umber|WhatsApp|[Mm]obile)(?: me| us| him| her| them)?(?:\\.|:| at| on| is)? )|${before}(?=555-))(?:\\d{3,4}[ -]\\d{4}|(?<!555-)\\d{7,11})${extension}${after}`,
    'gu',
  ),
  read: match =>
    readGroups(match[0].replace(/\D+\d*$/, tail => (/ext|x/.test(tail) ? '' : tail))) + readExtension(match),
};

/** Short numbers that are called: 911, 999, 112, 15999. */
export const emergencyNumber: RewriteRule = {
  name: 'short-number',
  pattern:
    /(?:(?<=\b(?:[Cc]all|[Dd]ial|[Dd]ialled|[Dd]ialed|[Cc]alled|[Cc]alling|[Rr]ing|[Pp]hone|[Tt]ext) )\d{3,5}|(?<=^)(?:911|999|112|995|000)(?=[.!?]*$)|(?<![\p{L}\p{N}.,:$£€/-])(?:911|999)(?= (?:calls?|operators?|dispatch(?:er)?s?)\b))(?![\p{L}\p{N}]|[.,:/-]\d| (?:people|men|women|times|customers|numbers|friends|members))/gu,
  read: match => readDigits(match[0]),
};

function readExtension(match: RegExpExecArray): string {
  const extended = part(match, 'extension');
  return extended === '' ? '' : `, extension ${readDigits(extended)}`;
}

function readGroups(number: string): string {
  const isFreeLine = /^1[- ][378]00-/.test(number);
  const groups = number.replace('(0)', '').replace(countryCode, '$1 ').match(/\d+/g) ?? [];
  const said = groups.flatMap((group, index) =>
    isFreeLine && index === 1 ? [readCardinal(group, false)] : splitGroup(group).map(readDigits),
  );
  return `${number.startsWith('+') ? 'plus ' : ''}${isFreeLine ? [`${said[0]} ${said[1]}`, ...said.slice(2)].join(', ') : said.join(', ')}`;
}

/** Nobody says more than five digits in one breath: longer groups are cut, with four at the end. */
function splitGroup(group: string): readonly string[] {
  if (group.length <= 5) {
    return [group];
  }
  const head = group.slice(0, -4);
  const cut = head.length === 5 ? 2 : 3;
  const heads = head.length === 4 ? [head] : [head.slice(0, cut), head.slice(cut)];
  return [...heads.filter(part => part !== ''), group.slice(-4)];
}

/** The code of a country at the start of an international number that is written without a gap behind it. */
const countryCode = /^(\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}))(?=\d{2})/;
