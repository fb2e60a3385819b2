import {readFileSync} from 'node:fs';

/** One case: what is written, and what is spoken, or `!rule` where it is refused by that rule. */
export type NormalisationCase = {readonly line: number; readonly input: string; readonly expected: string};

/** Reads `cases/NAME.tsv`: `input<TAB>expected`, `#` lines are headings, empty lines are skipped. */
export function readCases(name: string): readonly NormalisationCase[] {
  const text = readFileSync(new URL(`cases/${name}.tsv`, import.meta.url), 'utf8');
  return text.split('\n').flatMap((row, index) => {
    if (row === '' || row.startsWith('#')) {
      return [];
    }
    const [input = '', expected] = row.split('\t');
    if (expected === undefined) {
      throw new Error(`${name}.tsv:${index + 1}: no tab`);
    }
    return [{line: index + 1, input, expected}];
  });
}
