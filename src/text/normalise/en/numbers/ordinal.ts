import {readCardinal} from './cardinal.js';

/** `first`, `twenty-third`, `one hundred and first`. Takes digits without separators. */
export function readOrdinal(digits: string, withAnd: boolean): string {
  return readCardinal(digits, withAnd).replace(
    /[a-z]+$/,
    word => irregular[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`),
  );
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
