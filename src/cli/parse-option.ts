import {InvalidArgumentError} from 'commander';
import {ChatterpipeError} from '../base/error.js';

/** A number, in the form a person writes it. */
export function toNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError(`"${text}" is not a number.`);
  return value;
}

/** Numbers of phrases, as `42`, `voice_00042` or `voice_00042.wav`. Throws USAGE for anything else. */
export function toClipNumbers(texts: readonly string[]): readonly number[] {
  return texts.map(text => {
    const digits = /^(?:voice_)?0*(\d{1,9})(?:\.wav)?$/.exec(text)?.[1];
    if (digits !== undefined) return Number(digits);
    throw new ChatterpipeError('USAGE', `"${text}" is not the number of a phrase.`, {
      hint: 'Write 42 or voice_00042.wav; several with blanks between them.',
      details: {number: text},
    });
  });
}

/** A share from 0 to 1. */
export function toShare(text: string): number {
  const value = toNumber(text);
  if (value < 0 || value > 1) throw new InvalidArgumentError(`"${text}" is not a share from 0 to 1.`);
  return value;
}

const secondsOf: Readonly<Record<string, number>> = {ms: 0.001, s: 1, m: 60, min: 60, h: 3600};

/** Seconds, from `90`, `90s`, `15m` or `2h`. */
export function toSeconds(text: string): number {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|min|h)?$/.exec(text.trim()) ?? [];
  if (digits === undefined) throw new InvalidArgumentError(`"${text}" is not a time. Write 90, 90s, 15m or 2h.`);
  return Number(digits) * (secondsOf[unit ?? 's'] as number);
}

/** An option that may be given once; the last of several would win without a word. */
export function once(value: string, before: string | undefined): string {
  if (before !== undefined) throw new InvalidArgumentError('It can be given once.');
  return value;
}

/** Collects an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Collects `name=value` pairs. */
export function collectField(
  pair: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const equals = pair.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError(`"${pair}" is not NAME=VALUE.`);
  return {...before, [pair.slice(0, equals)]: pair.slice(equals + 1)};
}

/** `on` or `off`. */
export function toSwitch(text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new InvalidArgumentError(`"${text}" is neither on nor off.`);
}
