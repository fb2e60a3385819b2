import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {commandsOf, listPages, readExamples} from './read-examples.js';

const root = join(import.meta.dirname, '..', '..');
const pages = listPages();

describe('the pages', () => {
  test.each(pages)('%s names no file that is not there', page => {
    const text = readFileSync(join(root, page), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#\s]+)(#[^)\s]*)?\)/g)].map(([, target]) => target as string);
    const missing = links.filter(target => !/^\w+:/.test(target) && !existsSync(join(root, dirname(page), target)));
    expect(missing).toEqual([]);
  });

  test.each(pages)('%s names no npm script that is not there', page => {
    const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {scripts: object};
    const named = [...readFileSync(join(root, page), 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(named.filter(name => !Object.keys(scripts).includes(name as string))).toEqual([]);
  });
});

describe('the command line', () => {
  const help = (...command: string[]): string =>
    execFileSync(process.execPath, [join(root, 'bin', 'chatterpipe.cjs'), ...command, '--help'], {encoding: 'utf8'});

  test('each example of a help text stands in a page, where it is run', () => {
    const names = [...help().matchAll(/^ {2}([a-z][\w-]*)(?: |$)/gm)].map(([, name]) => name as string);
    const shown = names.flatMap(name =>
      [...help(name).matchAll(/^ {2}\$ (chatterpipe .+)$/gm)].map(([, line]) => line),
    );
    const documented = pages.flatMap(readExamples).flatMap(commandsOf);
    expect(names).toContain('generate');
    expect(shown.filter(line => !documented.includes(line as string))).toEqual([]);
  });
});
