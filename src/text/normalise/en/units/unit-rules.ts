import type {ReadingOptions, RewriteRule} from '../../rewrite-rule.js';
import {leftEdge, part, rightEdge, textAfter, textBefore} from '../match-parts.js';
import {isOne, numberEnd, rangeDash, rangeEnd, readNumber, signedNumber, unsignedNumber} from '../numbers/number.js';
import {perUnit, ratePattern, sayUnit, unitPattern} from './say-unit.js';

const sideUnits = 'km|cm|mm|m|ft|px';

/** 50%, 0.8 %, 5-10%. */
export const percent: RewriteRule = {
  name: 'percent',
  pattern: new RegExp(
    `(?:(?<from>${signedNumber})%?(?:${rangeDash}| to ))?(?<to>${signedNumber}) ?(?<sign>[%‰])(?![\\p{L}\\p{N}])|(?<=\\p{L} )(?<bare>%)(?=\\s|[.,!?]|$)`,
    'gu',
  ),
  read: (match, options) => {
    if (part(match, 'bare') !== '') {
      return 'percent';
    }
    const name = part(match, 'sign') === '%' ? 'percent' : 'per mille';
    return `${sayRange(part(match, 'from'), part(match, 'to'), options)} ${name}`;
  },
};

/** 5 kg, 60km/h, -5°C, 10-15 km, 5kg/day, `a 5-kg bag`. */
export const measure: RewriteRule = {
  name: 'measure',
  pattern: new RegExp(
    `(?:(?<from>${signedNumber})(?:${rangeDash}| to ))?(?<to>${signedNumber})(?<link>[ -]?)${unitPattern}${rightEdge}${ratePattern}(?!'[a-z])(?:\\.(?= \\p{Ll}))?`,
    'gu',
  ),
  read: (match, options) => {
    const [to, link] = [part(match, 'to'), part(match, 'link')];
    const unit = part(match, 'unit');
    if (needsNumberBeside.test(unit) && link !== '') {
      return undefined;
    }
    const isAttribute = /(?:^|[^\p{L}])[Aa]n? $/u.test(textBefore(match)) && /^ \p{Ll}/u.test(textAfter(match));
    const isSingular =
      isOne(to) || link === '-' || (isAttribute && !/^ (?:of|per|a|an|away|and|or|in|from)\b/.test(textAfter(match)));
    const rate = perUnit(part(match, 'rate'), options);
    return `${sayRange(part(match, 'from'), to, options)} ${sayUnit(unit, isSingular, options)}${rate && ` ${rate}`}`;
  },
};

/** Letters that are too often something else to be a unit after a space. */
const needsNumberBeside = /^(?:[tVW]|ML|pc|MP|pt|ct)$/;

/** A unit behind what has been read (`2½ kg`), or alone where nothing else is written so (`many km`). */
export const bareUnit: RewriteRule = {
  name: 'bare-unit',
  pattern: new RegExp(
    `(?:(?<=\\ue000[ -]?)(?!(?:[a-zA-Z]|min|ms|ml|mi|cc|hp|pt|MP|ct|sec|pc)${rightEdge})|${leftEdge}(?=km|kg|cm|°))${unitPattern}${rightEdge}${ratePattern}`,
    'gu',
  ),
  read: (match, options) => {
    const rate = perUnit(part(match, 'rate'), options);
    return `${sayUnit(part(match, 'unit'), /\b(?:per|a|an|one|each|every|half a) $/.test(textBefore(match)), options)}${rate && ` ${rate}`}`;
  },
};

/** 10 x 15 cm, 1920x1080, 4x4: `by`. 3 × 4 = 12 is a sum. */
export const dimensions: RewriteRule = {
  name: 'dimensions',
  pattern: new RegExp(
    `(?<one>${unsignedNumber})(?: ?(?<oneUnit>${sideUnits}))? ?[x×X] ?(?<two>${rangeEnd})(?: ?(?<twoUnit>${sideUnits}))?(?: ?[x×X] ?(?<three>${rangeEnd})(?: ?(?<threeUnit>${sideUnits}))?)?${rightEdge}${numberEnd}(?! ?[=×^]|\\^)`,
    'gu',
  ),
  read: (match, options) => {
    const sides = ['one', 'two', 'three'].filter(name => part(match, name) !== '');
    const last = part(match, `${sides.at(-1)}Unit`);
    return sides
      .map((name, index) => {
        const unit = part(match, `${name}Unit`);
        const isSaid = unit !== '' && (index === sides.length - 1 || unit !== last);
        return `${readNumber(part(match, name), options)}${isSaid ? ` ${sayUnit(unit, isOne(part(match, name)), options)}` : ''}`;
      })
      .join(' by ');
  },
};

/** 10x, 3× faster: `ten times`. */
export const timesAs: RewriteRule = {
  name: 'times',
  pattern: new RegExp(`(?<count>${unsignedNumber})[x×]${rightEdge}(?! ?\\d)`, 'gu'),
  read: (match, options) => `${readNumber(part(match, 'count'), options)} times`,
};

/** 6'2, 5′10″ and 6 ft 2 in: `six foot two`. */
export const height: RewriteRule = {
  name: 'height',
  pattern:
    /(?<![\p{L}\p{N}.,:/'])(?<feet>\d{1,3})(?:'(?<inches>1[01]|\d)|'(?= (?:long|tall|wide|high|deep|x)\b)|′ ?(?<prime>\d{1,2})?″?| ?ft\.? ?(?<named>\d{1,2}) ?in(?:\.(?= \p{Ll}))?)(?![\p{L}\p{N}'])/gu,
  read: (match, options) => {
    const feet = part(match, 'feet');
    const inches = part(match, 'inches') || part(match, 'prime') || part(match, 'named');
    return inches === ''
      ? `${readNumber(feet, options)} ${isOne(feet) ? 'foot' : 'feet'}`
      : `${readNumber(feet, options)} foot ${readNumber(inches, options)}`;
  },
};

/** 12 in. wide: the full stop and what follows keep it apart from the preposition. */
export const inches: RewriteRule = {
  name: 'inches',
  pattern: new RegExp(`(?<count>${unsignedNumber}) ?in\\.(?= \\p{Ll})`, 'gu'),
  read: (match, options) => {
    const count = part(match, 'count');
    return `${readNumber(count, options)} ${isOne(count) ? 'inch' : 'inches'}`;
  },
};

function sayRange(from: string, to: string, options: ReadingOptions): string {
  return from === '' ? readNumber(to, options) : `${readNumber(from, options)} to ${readNumber(to, options)}`;
}
