import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';

type LockFile = {packages: Record<string, {resolved?: string; version?: string}>};
type Manifest = {version?: string; dependencies?: Record<string, string>; devDependencies?: Record<string, string>};

describe.each(['.', 'tools'])('the lock file of %s', folder => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', folder, name), 'utf8'));
  const {packages} = read('package-lock.json') as LockFile;
  const {dependencies, devDependencies} = read('package.json') as Manifest;
  const wanted = Object.entries({...dependencies, ...devDependencies});

  test('names no registry', () => {
    const named = Object.entries(packages).filter(([, {resolved}]) => resolved?.startsWith('http'));
    expect(named).toEqual([]);
  });

  test('every package is wanted at one exact version, and locked at it', () => {
    const locked = wanted.map(([name]) => [name, packages[`node_modules/${name}`]?.version]);
    expect(wanted).toEqual(locked);
  });
});
