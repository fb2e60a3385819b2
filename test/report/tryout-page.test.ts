import {expect, test} from 'vitest';
import {bestCell} from '../../src/report/tryout/best-cell.js';
import {tryoutFigures} from '../../src/report/tryout/tryout-figures.js';
import {tryoutPage} from '../../src/report/tryout-page.js';
import {expectStructure} from './kit/expect-structure.js';
import {hostileTexts} from './kit/hostile.js';
import {measured} from './kit/made-report.js';
import {cell, tryout} from './kit/made-tryout.js';

const best = (cells: ReturnType<typeof cell>[]) => bestCell(tryoutFigures(tryout({cells})));

test('figures are counted from the takes: hours grow with what has to be made again', () => {
  const [first, , third, fourth] = tryoutFigures(tryout());
  // 1,500 clips of 4 s at 4 requests at once: 1,500 s.
  expect(first).toMatchObject({kept: 3, of: 3, serverSeconds: 4});
  expect(first?.hours).toBeCloseTo(1500 / 3600, 10);
  // One of three is kept: three times as many takes of 2.4 s.
  expect(third?.hours).toBeCloseTo((3 * 1500 * 2.4) / 4 / 3600, 10);
  expect(fourth?.hours).toBeUndefined();
});

test('the first request of all, which waits for the model, does not count for more than another', () => {
  const slow = cell({exaggeration: '0.3'}, 3, {serverSeconds: 2});
  const [first, ...rest] = slow.clips;
  const clips = [
    {...first, serverSeconds: 40} as (typeof slow.clips)[number],
    ...rest.map(one => ({...one, serverSeconds: 2})),
  ];
  expect(tryoutFigures(tryout({cells: [{...slow, clips}]}))[0]?.serverSeconds).toBe(2);
});

test('less than an hour is told in minutes', () => {
  expect(tryoutPage(tryout({clips: 150}))).toContain('<dd>3 min</dd>');
  expect(tryoutPage(tryout({clips: 15_000}))).toContain('<dd>4.2 h</dd>');
});

test('the best kept most; of equals, the first criterion that tells them apart decides', () => {
  const byKept = best([cell({a: '1'}, 2), cell({a: '2'}, 3)]);
  expect(byKept?.reason).toBe('It kept most: 3 of 3.');
  expect(byKept?.best.cell.values).toEqual({a: '2'});
  const heard = (characterErrorRate: number, dnsmosOverall: number) => ({
    measured: measured({characterErrorRate, dnsmosOverall}),
  });
  const byWords = best([
    cell({a: '1'}, 3, heard(0.1, 3)),
    cell({a: '2'}, 3, heard(0.02, 3)),
    cell({a: '3'}, 3, heard(0.03, 3.5)),
  ]);
  expect(byWords?.best.cell.values).toEqual({a: '3'});
  expect(byWords?.reason).toBe(
    'It kept most: 3 of 3. Of the 3 that are equal so far, 2 have the fewest wrong letters. Of the 2 that are equal so far, it has the best quality by DNSMOS.',
  );
});

test('equals are said to be equal, and how many others may be as good is said', () => {
  const even = best([cell({a: '1'}, 3), cell({a: '2'}, 3), cell({a: '3'}, 0)]);
  expect(even?.reason).toBe('It kept most: 3 of 3. 2 are equal; it is the first of them.');
  // None of 3 may be up to 56 %, 3 of 3 as few as 44 %.
  expect(even?.rivals).toBe(2);
  expect(best([cell({a: '1'}, 0)])).toBeUndefined();
  expect(best([])).toBeUndefined();
});

test('the page has a table of all settings, the best one marked, and a command for each', () => {
  const page = tryoutPage(tryout());
  expectStructure(page);
  expect(page).toContain('<p class="verdict">Take exaggeration 0.3, cfg-weight 0.5.</p>');
  expect(page).toMatch(/<td class="best"><a href="#cell-2">3 of 3<\/a>, 2\.4 s <strong>best<\/strong><\/td>/);
  expect(page.match(/<article /g)?.length).toBe(4);
  expect(page).toContain('<span>--exaggeration</span> 0.7 <span>--cfg-weight</span> 0.3</code>');
  expect(page).toContain('aria-label="Phrase 1, exaggeration 0.3, cfg-weight 0.5"');
});

test.each([
  ['no cell', []],
  ['one cell that kept nothing', [cell({exaggeration: '0.5', 'cfg-weight': '0.5'}, 0)]],
  [
    'holes in the grid',
    [cell({exaggeration: '1', 'cfg-weight': '1'}, 1), cell({exaggeration: '2', 'cfg-weight': '2'}, 1)],
  ],
  [
    'hostile values',
    [cell({exaggeration: hostileTexts[0], 'cfg-weight': hostileTexts[1]}, 1, {text: hostileTexts[2]})],
  ],
])('a tryout with %s has a page', (_name, cells) => {
  expectStructure(tryoutPage(tryout({cells})));
});

test.each([
  ['no setting', []],
  ['one setting', ['temperature']],
  ['three settings', ['temperature', 'exaggeration', 'cfg-weight']],
])('%s has a table', (_name, settings) => {
  const cells = ['0.3', '0.8'].map(value => cell(Object.fromEntries(settings.map(name => [name, value])), 2));
  const page = tryoutPage(tryout({settings, cells}));
  expectStructure(page);
  expect(page).toContain('<table class="matrix">');
});
