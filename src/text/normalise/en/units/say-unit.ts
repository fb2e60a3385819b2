import type {ReadingOptions} from '../../rewrite-rule.js';
import {anyOf} from '../match-parts.js';
import {spellsMeter} from '../region-habits.js';
import {rateWords, unitTable} from './unit-table.js';

/** A sign of the table, with `/kg` or `/month` behind it or without. */
export const unitPattern = `(?<unit>${anyOf(unitTable.keys())})`;

/** `/kg`, `/month`, `/person`: optional, nothing of a word goes on behind it. */
export const ratePattern = `(?: ?/ ?(?<rate>${anyOf(unitTable.keys())}|[a-z]+)(?![\\p{L}\\p{M}\\p{N}]))?`;

/** `kilometre`, `kilometers`: in the spelling of the region. */
export function sayUnit(sign: string, isSingular: boolean, options: ReadingOptions): string {
  const unit = unitTable.get(sign);
  return unit === undefined ? '' : spellFor(isSingular ? unit.one : unit.many, options);
}

/** `per kilogram`, `per month`; empty for an empty sign. */
export function perUnit(sign: string, options: ReadingOptions): string {
  return sign === '' ? '' : `per ${spellFor(rateWords[sign] ?? unitTable.get(sign)?.one ?? sign, options)}`;
}

function spellFor(name: string, options: ReadingOptions): string {
  return spellsMeter(options) ? name.replace(/(met|lit)re/, '$1er') : name;
}
