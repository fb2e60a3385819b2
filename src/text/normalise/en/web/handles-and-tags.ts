import type {RewriteRule} from '../../rewrite-rule.js';
import {textAfter} from '../match-parts.js';
import {readAddress} from './read-address.js';

/** @name: `at name`. */
export const handle: RewriteRule = {
  name: 'handle',
  pattern: /(?<![\p{L}\p{N}_.@])@[A-Za-z\d_]+(?:\.[A-Za-z\d_]+)*(?![\p{L}\p{N}@])/gu,
  read: (match, options) => readAddress(match[0], noEndings, textAfter(match), options),
};

/** #ThrowbackThursday: `hashtag Throwback Thursday`. */
export const hashTag: RewriteRule = {
  name: 'hash-tag',
  pattern: /(?<![\p{L}\p{N}_&#])#(?=[A-Za-z\d_]*[A-Za-z])(?!\d+(?:st|nd|rd|th)\b)[A-Za-z\d_]+(?![\p{L}\p{N}])/gu,
  read: (match, options) =>
    `hashtag ${readAddress(match[0].slice(1).replaceAll('_', ' '), noEndings, textAfter(match), options)}`,
};

const noEndings: ReadonlyMap<string, string> = new Map();
