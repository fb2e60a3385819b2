import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {readWebName} from './read-web-name.js';
import {fileEndings} from './web-words.js';

const label = String.raw`[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?`;
const domain = String.raw`${label}(?:\.${label})+`;
const topLevel =
  '(?:com|net|org|gov|edu|mil|info|biz|my|sg|bn|id|uk|io|co|tv|app|dev|ai|xyz|online|site|store|shop|link|ly)';
const notInside = String.raw`(?<![\p{L}\p{N}\ue000@./_-])`;

/** Web and e-mail addresses, file names, names after @ and hash tags. A long address with `?` or `%` is spoken by nobody. */
export const webRules: readonly RewriteRule[] = [
  {
    name: 'email',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}\ue000@.+_-])([\p{L}\d][\p{L}\d.+_-]{0,63})@(${domain})(?![\p{L}\p{N}@])`,
      'gu',
    ),
    read: ([, person = '', host = '']) => `${readWebName(person)} at ${readWebName(host)}`,
  },
  {
    name: 'web-address',
    pattern: /(?<![\p{L}\p{N}\ue000])(?:https?:\/\/|ftp:\/\/)([^\s,;()<>]{0,199}[^\s,;()<>.!?:'])/giu,
    read: ([written, address = '']) => readAddress(written, address),
  },
  {
    name: 'web-address',
    pattern: new RegExp(
      String.raw`${notInside}((?:www\.${domain}|${label}(?:\.${label}){0,4}\.${topLevel}(?![\p{L}\p{N}-]))(?:[/?#](?:[^\s,;()<>]{0,199}[^\s,;()<>.!?:'])?)?)`,
      'giu',
    ),
    read: ([written, address = '']) => readAddress(written, address),
  },
  {
    name: 'file-name',
    pattern: new RegExp(
      String.raw`${notInside}([\p{L}\d_-]{0,60}[\p{L}\d])\.(${Object.keys(fileEndings).join('|')})(?![\p{L}\p{N}])`,
      'giu',
    ),
    read: ([, name = '', ending = '']) => `${readWebName(name)} dot ${fileEndings[ending.toLowerCase()]}`,
  },
  {
    name: 'handle',
    pattern: /(?<![\p{L}\p{N}\ue000@])@([\p{L}\d_](?:[\p{L}\d_.]{0,40}[\p{L}\d_])?)/gu,
    read: ([, name = '']) => `at ${readWebName(name)}`,
  },
  {
    name: 'hash-tag',
    pattern: /(?<![\p{L}\p{N}\ue000#&])#(?=[\d_]{0,20}\p{L})([\p{L}\d_]{1,60})/gu,
    read: ([, name = '']) => `tanda pagar ${readWebName(name)}`,
  },
  {
    name: 'web-word',
    pattern: /(?<![\p{L}\p{N}\ue000@#/.-]|\p{L}')(?:www|https?)(?![\p{L}\p{N}-]|'\p{L}|\.\p{L})/gu,
    read: ([written]) => readWebName(written),
  },
];

function readAddress(written: string, address: string): Reading {
  const body = address.replace(/\/+$/, '');
  const [host = '', ...path] = body.split('/');
  if (/[^\p{L}\p{N}/._~-]/u.test(body) || body.length > 60 || /[^\p{L}\p{N}.-]/u.test(host)) {
    return {refused: `Nobody speaks ${written}. Leave the address out, or write it as it is to be spoken.`};
  }
  return [host, ...path].map(readWebName).join(' slash ');
}
