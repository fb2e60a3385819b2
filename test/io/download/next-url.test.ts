import {describe, expect, test} from 'vitest';
import {nextUrl} from '../../../src/io/download/request-file.js';

describe('a redirection', () => {
  test.each([
    ['https://hub.example/a/b', '/c', 'https://hub.example/c'],
    ['https://hub.example/a/b', 'c?d=1', 'https://hub.example/a/c?d=1'],
    ['https://hub.example/a', 'https://store.example/x?signature=1', 'https://store.example/x?signature=1'],
    ['http://hub.example/a', 'https://hub.example/a', 'https://hub.example/a'],
  ])('from %s to %s is followed', (from, location, target) => {
    expect(nextUrl(new URL(from), location).href).toBe(target);
  });

  test.each([
    [
      'https://hub.example/a',
      'http://hub.example/a?signature=secret',
      'a redirection leads from https to http://hub.example/a, where anybody could change the file',
    ],
    ['https://hub.example/a', 'ftp://hub.example/a', 'a redirection leads to ftp:, which is not HTTP'],
    ['https://hub.example/a', undefined, 'a redirection leads nowhere'],
    ['https://hub.example/a', 'http://', 'a redirection leads nowhere'],
  ])('from %s to %s is refused', (from, location, why) => {
    expect(() => nextUrl(new URL(from), location)).toThrow(why);
  });
});
