import {expect, test} from 'vitest';
import {trainingPage} from '../../src/report/training-page.js';
import {expectStructure} from './kit/expect-structure.js';
import {hostileTexts} from './kit/hostile.js';
import {heard, training} from './kit/made-training.js';

test('the curve of the scores, and the sentences of each kept checkpoint that was auditioned, the best first', () => {
  const page = trainingPage(training());
  expectStructure(page);
  expect(page).toContain('From 3.214 of 12 in epoch 10 to 7.621 of 12 in epoch 20.');
  expect([...page.matchAll(/<h3 class="apart">(.*)<\/h3>/g)].map(([, heading]) => heading)).toEqual([
    'Epoch 20, the best',
    'Epoch 10',
  ]);
  expect(page).toContain('<p>7 of 12 sentences would do, score 7.621 (epoch-00020.ckpt).</p>');
  expect([...page.matchAll(/<audio[^>]* aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    'MalayVoice, epoch 20, sentence 1',
    'MalayVoice, epoch 20, sentence 2',
    'MalayVoice, epoch 10, sentence 1',
    'MalayVoice, epoch 10, sentence 2',
  ]);
  expect(page.match(/<p>It made no sound\.<\/p>/g)).toHaveLength(2);
  expect(page).toMatch(/epoch-00030\.ckpt<\/th><td class="number">30<\/td>\s*<td class="number">–<\/td>/);
});

test('before the first audition, and before anything, it is a page too, and loads no sound', () => {
  const page = trainingPage(training({auditions: [], checkpoints: [], epochs: []}));
  expectStructure(page);
  expect(page).toContain('No checkpoint was auditioned yet.');
  expect(page).not.toContain('media-src');
});

test('nothing that was put in is markup', () => {
  const previews = hostileTexts.map(text => ({text, isKept: true, sound: undefined}));
  const audition = {score: 1, kept: 1, of: 1, previews};
  expectStructure(trainingPage(training({name: '</title><script>', checkpoints: [heard(1, 1, {audition})]})));
});
