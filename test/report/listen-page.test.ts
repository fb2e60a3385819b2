import {expect, test} from 'vitest';
import {listenPage} from '../../src/report/listen-page.js';
import type {ListenReport} from '../../src/report/listen-report.js';
import {expectStructure} from './kit/expect-structure.js';
import {hostileClips} from './kit/hostile.js';
import {clip, madeClips} from './kit/made-report.js';

const listen = (changes: Partial<ListenReport>): string =>
  listenPage({
    name: 'malay_voice',
    folder: 'my data',
    language: 'ms',
    selection: 'random-kept',
    clips: madeClips(10),
    among: 1234,
    ...changes,
  });

test('ten clips of many: players, and what the number of bad ones says of all', () => {
  const page = listen({});
  expectStructure(page);
  expect(page).toContain('<p dir="auto">10 of 1,234 kept clips, chosen by chance.</p>');
  expect(page.match(/<audio /g)?.length).toBe(10);
  expect(page).toContain('chatterpipe drop &#39;my data&#39; 3');
  // Wilson, none of 10: 0 to 27.8 %; one of 10: 1.8 to 40.4 %.
  expect(page).toMatch(
    /<th scope="row" class="number">0<\/th>\s*<td class="number">0\.0 %<\/td>\s*<td class="number">27\.8 %<\/td>/,
  );
  expect(page).toMatch(
    /<th scope="row" class="number">1<\/th>\s*<td class="number">1\.8 %<\/td>\s*<td class="number">40\.4 %<\/td>/,
  );
  expect(page).toContain('How many of all are bad?');
});

test('among rejected clips it is the good ones that are counted', () => {
  const page = listen({selection: 'random-rejected', clips: madeClips(30).filter(({state}) => state === 'rejected')});
  expect(page).toContain('How many of all are good?');
  expect(page).toContain('rejected clips, chosen by chance.');
});

test('who hears all of them need not reckon, and who chose them cannot', () => {
  expect(listen({among: 10})).toContain('These are all kept clips: what you count is what there is.');
  expect(listen({selection: 'named'})).not.toContain('id="rate"');
});

test('an empty list and hostile texts have a page', () => {
  const empty = listen({clips: []});
  expectStructure(empty);
  expect(empty).toContain('There is none.');
  expectStructure(listen({clips: hostileClips()}));
});

test('a clip without sound or peaks has neither player nor waveform', () => {
  const page = listen({clips: [clip(1)]});
  expect(page).not.toMatch(/<audio|<svg/);
});
