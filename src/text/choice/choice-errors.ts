import {ChatterpipeError} from '../../base/error.js';
import {nearest} from '../../base/nearest.js';
import type {Candidate} from './candidate.js';

/** Throws USAGE for what is no whole number of the range; an open end is `Number.MAX_SAFE_INTEGER`. */
export function checkNumber(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  throw usage(`the ${name} must be a whole number ${range}, not ${value}.`, `Give a whole number ${range}.`, {value});
}

/** Two of the candidates have one id; equal ids stand beside each other in a seeded order. */
export function doubleId(candidates: readonly Candidate[]): ChatterpipeError {
  const id = candidates.find((candidate, place) => candidate.id === candidates[place + 1]?.id)?.id ?? '';
  return usage(`two candidates have the id "${id}".`, 'Give each phrase an id of its own.', {id});
}

/** Throws USAGE for a pinned id that cannot be chosen, saying why. */
export function unknownPin(id: string, candidates: readonly Candidate[]): never {
  const ids = candidates.map(candidate => candidate.id);
  if (ids.includes(id)) {
    throw usage(`"${id}" is pinned, and excluded or there already.`, 'Pin it or exclude it, not both.', {id});
  }
  const like = nearest(id, ids);
  const hint = like.length === 0 ? 'Pin ids of the candidates.' : `Did you mean ${like.join(' or ')}?`;
  throw usage(`"${id}" is pinned, but no candidate has that id.`, hint, {id, nearest: like});
}

/** The error of a choice that cannot be made. */
export function usage(
  problem: string,
  hint: string,
  details: Readonly<Record<string, unknown>> = {},
): ChatterpipeError {
  return new ChatterpipeError('USAGE', `Choosing phrases: ${problem}`, {hint, details});
}
