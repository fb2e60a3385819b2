import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Rule} from '../../../src/dataset/verify/rules/rule.js';
import {ruleGroups, rules} from '../../../src/dataset/verify/rules/rules.js';

const page = readFileSync(join(import.meta.dirname, '../../../docs/verify.md'), 'utf8');

test('docs/verify.md lists every rule as the table has it', () => {
  const listed = page.slice(page.indexOf('## The rules\n'), page.indexOf('## What it cannot see'));
  expect(listed.slice(listed.indexOf('### ')).trim()).toBe(ruleTables());
});

test('no rule stands in two groups', () => {
  expect(Object.values(ruleGroups).flatMap(group => Object.keys(group)).length).toBe(Object.keys(rules).length);
});

function ruleTables(): string {
  return Object.entries(ruleGroups)
    .map(([title, group]) => {
      const rows = Object.entries<Rule>(group).map(
        ([name, {class: ruleClass, finds, piper, mend}]) =>
          `| \`${name}\` | ${ruleClass === 'loses-row' ? '14' : '1'} | ${[finds, piper, mend].map(cell).join(' | ')} |`,
      );
      return [`### ${title}`, '', '| rule | exit | finds | Piper | mend |', '|---|---|---|---|---|', ...rows].join(
        '\n',
      );
    })
    .join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
