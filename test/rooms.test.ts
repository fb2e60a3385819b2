import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {findViolations} from './rooms/find-violations.js';
import {modules} from './rooms/table.js';

const root = join(import.meta.dirname, '..');

describe('the rooms of src/', () => {
  test('nothing is imported or touched outside the table', () => {
    expect(findViolations(join(root, 'src')).join('\n')).toBe('');
  });

  const present = readdirSync(join(root, 'src'), {withFileTypes: true}).filter(entry => entry.isDirectory());
  test.each(present.map(({name}) => name))('%s has a README of at most 15 lines', room => {
    const readme = join(root, 'src', room, 'README.md');
    expect(existsSync(readme), `${readme} is missing`).toBe(true);
    const lines = readFileSync(readme, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(15);
    expect(lines[0]).toBe(`# ${room}`);
    for (const word of ['Holds:', 'Takes:', 'Gives:', 'May import:']) expect(lines.join('\n')).toContain(word);
  });

  test('every library of package.json is in the table', () => {
    const {dependencies, peerDependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const known = Object.keys(modules).filter(name => !name.startsWith('node:'));
    const packages = new Set(
      known.map(name =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    expect(Object.keys({...dependencies, ...peerDependencies}).sort()).toEqual([...packages].sort());
  });
});
