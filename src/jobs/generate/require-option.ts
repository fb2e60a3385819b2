import {ChatterpipeError} from '../../base/error.js';
import {nearest} from '../../base/nearest.js';

/** A number within its range, or USAGE naming the option and the value. */
export function requireRange(name: string, value: number, least: number, most: number): number {
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new ChatterpipeError('USAGE', `--${name} must be a number from ${least} to ${most}, not ${value}.`, {
    details: {option: name, value},
  });
}

/** A whole number within its range, or USAGE naming the option and the value. */
export function requireWhole(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new ChatterpipeError('USAGE', `--${name} must be a whole number from ${least} to ${most}, not ${value}.`, {
    details: {option: name, value},
  });
}

/** One of a few words, or USAGE naming the option, the value and what is near it. */
export function requireOneOf(name: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value;
  const [near] = nearest(value, allowed, 1);
  throw new ChatterpipeError('USAGE', `--${name} must be one of ${allowed.join(', ')}, not "${value}".`, {
    ...(near === undefined ? {} : {hint: `Did you mean ${near}?`}),
    details: {option: name, value},
  });
}
