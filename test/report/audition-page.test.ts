import {expect, test} from 'vitest';
import {auditionPage} from '../../src/report/audition-page.js';
import {expectStructure} from './kit/expect-structure.js';
import {hostileTexts} from './kit/hostile.js';
import {audition} from './kit/made-audition.js';
import {clip} from './kit/made-report.js';

test('the page has the figures, and every sentence with its player, those that were refused first', () => {
  const page = auditionPage(audition());
  expectStructure(page);
  expect(page).toContain('Audition of ms_MY-malayvoice-medium');
  expect(page).toContain('3 sentences that no training has seen, in Malay, measured and judged as training clips are.');
  expect(page).toContain('<dt>Good</dt><dd>2 of 3</dd>');
  expect(page).toContain('<dt>Speed</dt><dd>9.9 × real time</dd>');
  expect([...page.matchAll(/<span>Phrase (\d)<\/span>/g)].map(([, number]) => number)).toEqual(['2', '1', '3']);
  expect([...page.matchAll(/<audio[^>]* src="([^"]*)"/g)].map(([, source]) => source)).toEqual([
    'audition-sounds/001.wav',
    'audition-sounds/003.wav',
  ]);
});

test('phonemes that the voice has not are named, and sentences of one’s own are not called unseen', () => {
  const page = auditionPage(audition({unknownPhonemes: ['ɲ', '<b>'], isReserved: false}));
  expectStructure(page);
  expect(page).toContain('The voice has no id for ɲ &lt;b&gt;: what it cannot say is left out.');
  expect(page).toContain('3 sentences of your own');
});

test('nothing that was put in is markup, and no sentence at all is a page too', () => {
  const clips = hostileTexts.map((text, at) => clip(at + 1, {text}));
  expectStructure(auditionPage(audition({clips, voice: '</title><script>'})));
  expectStructure(auditionPage(audition({clips: [], timesRealTime: 0})));
});
