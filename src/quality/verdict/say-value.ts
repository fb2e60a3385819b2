import type {Unit} from './threshold-rules.js';

/** A value with its unit, as a sentence has it: `12.0 dB`, `8 %`, `1.25 s`. */
export function sayValue(value: number, unit: Unit): string {
  const number = numbers[unit](value).replace('-', '−');
  return unit === '' ? number : `${number} ${unit}`;
}

const numbers: Readonly<Record<Unit, (value: number) => string>> = {
  dB: value => value.toFixed(1),
  dBFS: value => value.toFixed(1),
  Hz: value => value.toFixed(0),
  s: value => value.toFixed(2),
  ms: value => value.toFixed(0),
  '%': value => String(Number((value * 100).toPrecision(3))),
  'letters/s': value => value.toFixed(1),
  words: value => String(value),
  '': value => String(Number(value.toPrecision(3))),
};
