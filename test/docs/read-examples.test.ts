import {describe, expect, test} from 'vitest';
import {commandsOf, type Example} from './read-examples.js';

const block = (text: string): Example => ({page: 'a.md', line: 1, language: 'sh', marks: [], text});

describe('the commands of an example', () => {
  test('are the lines that are ours, without npx', () => {
    const text = '# first\nnpm install -g .\nchatterpipe verify a   # reads it\nnpx chatterpipe status a\nchatterpiped';
    expect(commandsOf(block(text))).toEqual(['chatterpipe verify a   # reads it', 'chatterpipe status a']);
  });

  test('go on after a backslash', () => {
    expect(commandsOf(block('chatterpipe generate \\\n  --count 5 \\\n  --language ms'))).toEqual([
      'chatterpipe generate --count 5 --language ms',
    ]);
  });
});
