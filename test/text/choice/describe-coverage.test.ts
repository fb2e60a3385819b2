import {expect, test} from 'vitest';
import {describeCoverage} from '../../../src/text/choice/describe-coverage.js';
import {percent} from '../../../src/text/choice/figures.js';
import type {Coverage} from '../../../src/text/choice/measure-coverage.js';

const malay = {languageName: 'Malay', language: 'ms'};

const whole: Coverage = {
  clips: 1500,
  seconds: 92 * 60,
  types: 632,
  covered: 632,
  share: 1,
  missing: [],
  singletons: [],
  byLength: [],
  byKind: [],
  curve: [],
};

test('a list that is good', () => {
  expect(describeCoverage(whole, malay)).toEqual([
    '1,500 phrases, about 92 minutes of speech.',
    '100.0 % of the sound pairs of Malay (632 of 632). None is missing.',
    'Enough for a good fine-tune of a base voice (90 minutes).',
    'Next: chatterpipe generate --voice SPEAKER --language ms --count 1500 --output datasets/my_voice',
  ]);
});

test('a list that is too little, with gaps', () => {
  const missing = [
    {unit: 'a u', inPool: 3},
    {unit: 'x y', inPool: 0},
    {unit: 'y z', inPool: 0},
  ];
  const small = {...whole, clips: 200, seconds: 1000, covered: 629, share: 629 / 632, missing, singletons: ['a b']};
  expect(describeCoverage(small, malay)).toEqual([
    '200 phrases, about 17 minutes of speech.',
    '99.5 % of the sound pairs of Malay (629 of 632). Missing: 1 that more phrases would bring, 2 that no phrase of the pool has.',
    '1 pair is in one phrase only: if its clip is rejected, they are gone.',
    'Too little to fine-tune a base voice: that takes 30 to 60 minutes, 90 for a good one.',
    'Next: chatterpipe phrases --language ms --count 1100',
  ]);
});

test('nothing at all', () => {
  const nothing = {...whole, clips: 0, seconds: 0, types: 0, covered: 0, share: 0};
  expect(describeCoverage(nothing, malay)).toEqual([
    '0 phrases, about 0 minutes of speech.',
    'Nothing is known of the sound pairs of Malay: there is nothing to compare with.',
    'Too little to fine-tune a base voice: that takes 30 to 60 minutes, 90 for a good one.',
    'Next: chatterpipe phrases --language ms --count 1500',
  ]);
});

test.each([
  [29 * 60, 'about 29 minutes', 'Too little to fine-tune'],
  [30 * 60, 'about 30 minutes', 'Just enough to fine-tune a base voice'],
  [60 * 60, 'about 60 minutes', 'Enough to fine-tune a base voice; 90 minutes make it good.'],
  [90 * 60, 'about 90 minutes', 'Enough for a good fine-tune'],
  [7 * 3600, 'about 7 hours', 'Enough to try a voice from scratch'],
  [24.04 * 3600, 'about 24 hours', 'Enough to train a voice from scratch.'],
  [60, 'about 1 minute of', 'Too little'],
])('%d seconds', (seconds, length, verdict) => {
  const text = describeCoverage({...whole, seconds}, malay).join('\n');
  expect(text).toContain(length);
  expect(text).toContain(verdict);
});

test('a share is rounded down, and floating point takes nothing from it', () => {
  expect([percent(1), percent(0.9999), percent(0.57), percent(0)]).toEqual(['100.0 %', '99.9 %', '57.0 %', '0.0 %']);
});
