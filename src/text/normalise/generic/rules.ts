import type {RewriteRule} from '../rewrite-rule.js';

/**
 * What holds in every language without rules of its own: punctuation that would glue words in Piper becomes a comma or a full stop, and
 * a text ends with a closing mark. Digits and symbols are left, and refused by the caller: nobody here knows how they are read.
 */
export const genericRules: readonly RewriteRule[] = [
  {
    name: 'emoji',
    pattern: /\s*(?:\p{Extended_Pictographic}|\u200d|\ufe0f)(?:\p{Extended_Pictographic}|\p{M}|\u200d)*/gu,
    read: () => '',
  },
  {
    name: 'ellipsis',
    pattern: /\s*(?:\.{2,}|\u2026+)(?=\s*(\p{L})?)/gu,
    read: ([, next]) => (next === undefined ? '.' : /\p{Lu}/u.test(next) ? '.' : ','),
  },
  {name: 'dash', pattern: /\s+-+\s+|\s*[\u2013\u2014\u2015]+\s*/gu, read: () => ', '},
  {name: 'bracket', pattern: /\s*[([{]\s*/gu, read: ({index}) => (index === 0 ? '' : ', ')},
  {name: 'bracket', pattern: /\s*[)\]}](?=\s*[.,?!]|\s*$)/gu, read: () => ''},
  {name: 'bracket', pattern: /\s*[)\]}]\s*/gu, read: () => ', '},
  {name: 'colon', pattern: /\s*[:;](?=\s)/gu, read: () => ','},
  {name: 'repeated-mark', pattern: /([?!])[?!]+/gu, read: ([, mark = '']) => mark},
  {
    name: 'closing-mark',
    pattern: /(?<![.?!\u3002\uff1f\uff01\u061f\u06d4\u0964\u0589])\s*[,:;]?\s*$/gu,
    read: () => '.',
  },
];
