import type {RewriteRule} from '../../rewrite-rule.js';
import {anyOf, part, rightEdge, textAfter} from '../match-parts.js';
import {readDigits} from '../numbers/cardinal.js';
import {domainEndings, fileEndings, wordlikeEndings} from './address-words.js';
import {readAddress} from './read-address.js';

const nameEdge = '(?<![\\p{L}\\p{N}@._/-])';
const path = '(?:[/?#](?:[\\w.~:/?#@!$&*+,;=%-]*[\\w/=-])?)';
const plainEndings = anyOf([...domainEndings.keys()].filter(ending => !wordlikeEndings.has(ending)));
const everyEnding = anyOf([...domainEndings.keys(), ...wordlikeEndings]);

/** Addresses with a scheme, with `www.`, or with an ending that everybody knows. The scheme and a last slash are not spoken. */
export const webAddress: RewriteRule = {
  name: 'web-address',
  pattern: new RegExp(
    [
      `(?:https?|ftp)://(?<full>[\\w.-]*\\w(?::\\d+)?${path}?)`,
      `${nameEdge}(?<bare>www\\.[\\w-]+(?:\\.[\\w-]+)*${path}?)`,
      `${nameEdge}(?<national>(?:[A-Za-z\\d][A-Za-z\\d-]*\\.)+(?:com|gov|edu|org|net|co|ac|sch)\\.[a-z]{2}${path}?)${rightEdge}(?!@)`,
      `${nameEdge}(?<known>(?:[A-Za-z\\d][A-Za-z\\d-]*\\.)+(?:(?:${plainEndings})(?::\\d+)?${path}?|(?:${everyEnding})/[\\w./-]*\\w))${rightEdge}(?!@)`,
    ].join('|'),
    'gu',
  ),
  read: (match, options) => {
    const address = part(match, 'full') || part(match, 'bare') || part(match, 'known') || part(match, 'national');
    return readAddress(
      address.replace(/\/$/, '').replace(/^www(?=\.)/, 'WWW'),
      domainEndings,
      textAfter(match),
      options,
    );
  },
};

/** name@example.com */
export const emailAddress: RewriteRule = {
  name: 'email-address',
  pattern:
    /(?<![\p{L}\p{N}._%+-])[\w%+-]+(?:\.[\w%+-]+)*@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)*\.[A-Za-z]{2,}(?![\p{L}\p{N}])/gu,
  read: (match, options) => readAddress(match[0], domainEndings, textAfter(match), options),
};

/** report_v2.pdf, and an ending alone: .txt */
export const fileName: RewriteRule = {
  name: 'file-name',
  pattern: new RegExp(
    `${nameEdge}(?:[\\w-]+\\.)*(?:(?<=\\.)|\\.)(?:${anyOf([...fileEndings.keys()].flatMap(ending => [ending, ending.toUpperCase()]))})${rightEdge}(?![\\w-])`,
    'gu',
  ),
  read: (match, options) => readAddress(match[0], fileEndings, textAfter(match), options),
};

/** 192.168.1.1 */
export const ipAddress: RewriteRule = {
  name: 'ip-address',
  pattern: /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}]|\.\d)/gu,
  read: match => match[0].split('.').map(readDigits).join(' dot '),
};
