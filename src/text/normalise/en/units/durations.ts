import type {RewriteRule} from '../../rewrite-rule.js';
import {part, rightEdge} from '../match-parts.js';
import {readCardinal} from '../numbers/cardinal.js';

/** 2h 30m, 1hr 5min, 5m 30s: at least two parts, so that `m` is minutes. */
export const duration: RewriteRule = {
  name: 'duration',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}]|\\d[.,:/-])(?:(?<d>\\d{1,3}) ?d(?:ays?)? ?)?(?:(?<h>\\d{1,3}) ?h(?:ours?|rs?)? ?(?:(?<m>\\d{1,2}) ?m(?:inutes|inute|ins|in)?(?: ?(?<s>\\d{1,2}) ?s(?:ecs|ec)?)?)|(?<m2>\\d{1,2}) ?m(?:ins|in)? ?(?<s2>\\d{1,2}) ?s(?:econds|ecs|ec)?)${rightEdge}`,
    'gu',
  ),
  read: match =>
    [
      ['d', 'day'],
      ['h', 'hour'],
      ['m', 'minute'],
      ['m2', 'minute'],
      ['s', 'second'],
      ['s2', 'second'],
    ]
      .map(([name = '', unit = '']) => [part(match, name), unit] as const)
      .filter(([count]) => count !== '')
      .map(([count, unit]) => `${readCardinal(count, false)} ${unit}${Number(count) === 1 ? '' : 's'}`)
      .join(' '),
};

/** 30s after a word that tells how long: seconds; elsewhere it may be a decade, see `decade`. */
export const seconds: RewriteRule = {
  name: 'seconds',
  pattern: new RegExp(
    `(?<=\\b(?:[Ww]ait|[Ff]or|[Aa]fter|[Ww]ithin|[Ee]very|[Ll]asts?|[Ll]asted|[Tt]akes|[Tt]ook|[Uu]nder) )(?<count>\\d{1,3})s${rightEdge}`,
    'gu',
  ),
  read: match => `${readCardinal(part(match, 'count'), false)} seconds`,
};
