import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {lintCodes} from '../../../src/text/lint/lint-codes.js';

test('docs/text.md has every code, with its severity, meaning and fix', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/text.md'), 'utf8');
  const rows = Object.entries(lintCodes).map(
    ([code, {severity, meaning, fix}]) => `| \`${code}\` | ${severity} | ${meaning} | ${fix} |`,
  );
  expect(rows.filter(row => !page.includes(row))).toEqual([]);
});
