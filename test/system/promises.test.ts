import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'reliability.md'), 'utf8');

/** Every `[word](../test/FILE): “name of a test”` of the page. */
const named = [...page.matchAll(/\]\(\.\.\/(test\/[^)]+)\): “([^”]+)”/g)].map(([, file = '', name = '']) => ({
  file,
  name,
}));

const sources = readdirSync(import.meta.dirname)
  .filter(name => name.endsWith('.test.ts'))
  .map(name => readFileSync(join(import.meta.dirname, name), 'utf8'));

describe('the page about reliability', () => {
  test('names tests that exist', () => {
    expect(named.length).toBeGreaterThan(40);
    const missing = named.filter(({file, name}) => !readFileSync(join(root, file), 'utf8').includes(name));
    expect(missing).toEqual([]);
  });

  test('names a test for every promise', () => {
    const promises = page.split('\n').filter(line => /^\|(?! when |-)/.test(line));
    expect(promises.length).toBeGreaterThan(20);
    expect(promises.filter(line => !line.includes('): “'))).toEqual([]);
  });

  test.each(Array.from({length: 21}, (_, index) => `A${index + 1}`))('has case %s of the acceptance list', id => {
    const isNamed = new RegExp(String.raw`\b${id}\b`);
    // Signals have their ids in a table: ['A13', 'SIGINT', 130].
    expect(sources.some(source => new RegExp(String.raw`['\`]${id}[ ']`).test(source))).toBe(true);
    const isOnPage = named.some(({name}) => isNamed.test(name));
    expect(isOnPage).toBe(true);
  });
});
