import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {LintCode} from '../../../src/text/lint/lint-codes.js';
import {lintPhrases} from '../../../src/text/lint/lint-phrases.js';
import type {Phrase} from '../../../src/text/phrase.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'text', 'corpora');
const languages = readdirSync(folder, {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(({name}) => name);

/** Short sentences are wanted: a voice has to say them too. */
const except: readonly LintCode[] = ['too-short'];

test('there are corpora of at least five languages', () => {
  expect(languages).toEqual(expect.arrayContaining(['en', 'ja', 'ms', 'ms-en', 'zh']));
});

describe.each(languages)('what was written by hand in %s', language => {
  test('has nothing for the lint to find', async () => {
    const phrases = await writtenPhrases(language);
    expect(phrases.length).toBeGreaterThan(40);
    const found = lintPhrases(phrases, {except}).map(
      ({code, place, source, message}) => `${source} ${code}: ${phrases[place]?.text} (${message})`,
    );
    expect(found).toEqual([]);
  });
});

/** The sentences of every domain, and those for auditions, by reading the folder: a file that is forgotten elsewhere is linted too. */
async function writtenPhrases(language: string): Promise<readonly Phrase[]> {
  const phrases: Phrase[] = [];
  for (const file of readdirSync(join(folder, language)).sort()) {
    const exported: Readonly<Record<string, unknown>> = await import(join(folder, language, file));
    for (const text of Object.values(exported).flatMap(value => sentencesOf(file, value))) {
      phrases.push({text, language, id: undefined, source: `${language}/${file}:${phrases.length}`});
    }
  }
  return phrases;
}

function sentencesOf(file: string, exported: unknown): readonly string[] {
  if (file === 'audition.ts') {
    return exported as readonly string[];
  }
  return typeof exported === 'object' && exported !== null && 'sentences' in exported
    ? (exported.sentences as readonly string[])
    : [];
}
