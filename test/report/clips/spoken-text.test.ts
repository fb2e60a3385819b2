import {expect, test} from 'vitest';
import {spokenText} from '../../../src/report/clips/spoken-text.js';

test.each([
  ['text alone', 'Apa khabar?', undefined, '<p class="spoken" dir="auto" lang="ms">Apa khabar?</p>'],
  [
    'what was heard rightly',
    'Apa khabar?',
    'apa khabar',
    '<p class="spoken" dir="auto" lang="ms">Apa khabar?</p>\n<p class="note">Heard: the same.</p>',
  ],
  [
    'what was heard otherwise',
    'Apa khabar?',
    'apa <b>',
    '<p class="spoken" dir="auto" lang="ms">Apa <del>khabar?</del></p>\n<p class="heard"><span class="state">Heard:</span> <bdi lang="ms">apa <ins>&lt;b&gt;</ins></bdi></p>',
  ],
  [
    'silence',
    'Ya.',
    '',
    '<p class="spoken" dir="auto" lang="ms"><del>Ya.</del></p>\n<p class="heard"><span class="state">Heard:</span> <em>nothing</em></p>',
  ],
])('%s', (_name, text, transcript, markup) => {
  expect(spokenText(text, transcript, 'ms-en').markup).toBe(markup);
});

test('the language is a tag or nothing', () => {
  expect(spokenText('a', undefined, '"><b>').markup).toBe('<p class="spoken" dir="auto" lang="">a</p>');
});

test('a long text is cut between characters, and only what is shown is compared', () => {
  const long = '😀'.repeat(700);
  expect(spokenText(long, undefined, 'ms').markup).toContain(`${'😀'.repeat(600)}… (700 characters)</p>`);
  expect(spokenText(`${'a '.repeat(400)}b`, `${'a '.repeat(400)}c d`, 'ms').markup).toContain('Heard: the same.');
});
