import type {RewriteRule} from '../../rewrite-rule.js';
import {spell} from '../acronyms/letter-names.js';
import {leftEdge, part, textAfter} from '../match-parts.js';
import {readDigits} from '../numbers/cardinal.js';

const alone = '(?![\\p{L}\\p{N}]|[.,:/-]\\d)';

/** Digits in groups that are no number: identity cards (900101-14-5678), bank cards, orders. Group by group. */
export const serialNumber: RewriteRule = {
  name: 'serial-number',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,/:-])(?:\\d{6}-\\d{2}-\\d{4}|\\d{4}(?:[ -]\\d{4}){3}|\\d{3}-\\d{2}-\\d{4}|\\d{2,}-\\d{3,}-\\d+(?:-\\d+)*|\\d{7,}-\\d+|97[89](?:-\\d+){4})${alone}`,
    'gu',
  ),
  read: match => (match[0].match(/\d+/g) ?? []).map(readDigits).join(', '),
};

/** 4-4-2, 1-2-3: single digits, one by one. */
export const digitChain: RewriteRule = {
  name: 'digit-chain',
  pattern: new RegExp(`(?<![\\p{L}\\p{N}.,/:-])\\d(?:-\\d){2,}${alone}`, 'gu'),
  read: match => readDigits(match[0]),
};

/** An identity card or account number without groups, where words say so. */
export const namedSerialNumber: RewriteRule = {
  name: 'named-serial-number',
  pattern: new RegExp(
    `(?<=\\b(?:IC|NRIC|MyKad|[Pp]assport|[Aa]ccount|PIN|pin|[Cc]ode|OTP|ID|[Ss]erial|[Tt]racking|[Oo]rder|[Ii]nvoice|[Rr]eference|ref|[Cc]ard|[Ll]icen[cs]e|[Pp]olicy|[Mm]ember)(?: (?:number|\\ue000|code|card))?(?: is|:)? ?)(?<!\\p{L})(?:\\d{4,}|0\\d+)${alone}(?! (?:people|times|members|points|items))`,
    'gu',
  ),
  read: match =>
    (match[0].length === 12 ? [match[0].slice(0, 6), match[0].slice(6, 8), match[0].slice(8)] : [match[0]])
      .map(readDigits)
      .join(', '),
};

/** 50480 after `postcode` or before a place of Malaysia, CA 90210, 90210-1234 after `ZIP`, SW1A 1AA. */
export const postcode: RewriteRule = {
  name: 'postcode',
  pattern: new RegExp(
    [
      `(?<=\\b(?:[Pp]ostcode|[Pp]ostal code|ZIP|[Zz]ip|ZIP code|[Zz]ip code)(?: is|:)? )(?<named>\\d{5,6}(?:-\\d{4})?)${alone}`,
      `(?<=, |^)(?<placed>\\d{5})(?= (?:Kuala|Petaling|Shah|Johor|George|Georgetown|Ipoh|Melaka|Malacca|Kota|Kuching|Seremban|Alor|Kangar|Klang|Subang|Cyberjaya|Putrajaya|Kuantan|Penang|Bayan|Batu|Bukit|Taiping|Muar|Miri|Sibu)\\b)`,
      `${leftEdge}(?<state>A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) (?<zip>\\d{5}(?:-\\d{4})?)${alone}`,
      `${leftEdge}(?<outward>[A-Z]{1,2}\\d[A-Z\\d]?) (?<inward>\\d[A-Z]{2})(?![\\p{L}\\p{N}])`,
    ].join('|'),
    'gu',
  ),
  read: match => {
    const state = part(match, 'state');
    if (state !== '') {
      return `${spell(state, '.')} ${readGroups(part(match, 'zip'))}`;
    }
    const outward = part(match, 'outward');
    return outward === ''
      ? readGroups(match[0])
      : `${readMixed(outward, ',')}, ${readMixed(part(match, 'inward'), textAfter(match))}`;
  },
};

/** WPJ 1234, where words say that it is a car's. */
export const numberPlate: RewriteRule = {
  name: 'number-plate',
  pattern: new RegExp(
    `(?<=\\b(?:plate|car|registration|vehicle|van|lorry|taxi|bus|motorcycle|number)(?: number| plate)?(?: is|:|,)? )(?<letters>[A-Z]{1,3}) ?(?<digits>\\d{1,4})(?<tail> ?[A-Z])?${alone}`,
    'gu',
  ),
  read: match => readMixed(match[0].replaceAll(' ', ''), textAfter(match)),
};

function readMixed(written: string, after: string): string {
  const runs = written.match(/\d+|[A-Z]+/g) ?? [];
  return runs
    .map((run, index) => (/\d/.test(run) ? readDigits(run) : spell(run, index === runs.length - 1 ? after : ' ')))
    .join(' ');
}

function readGroups(written: string): string {
  return (written.match(/\d+/g) ?? []).map(readDigits).join(', ');
}
