import {execFile} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {inflateSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {coveragePage} from '../../src/report/coverage-page.js';
import type {CoverageReport} from '../../src/report/coverage-report.js';
import {coverageCurve} from '../../src/text/choice/coverage-curve.js';
import {commonUnits, measureCoverage} from '../../src/text/choice/measure-coverage.js';
import {hasProgram} from '../kit/programs.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {candidate} from '../text/choice/kit/made-candidates.js';

const chosen = Array.from({length: 250}, (_none, number) =>
  candidate(`${number}`, `a${number.toString(5)} ab${number % 2 ? '?' : '.'}`),
);
const reference = new Map([
  ['# a', 900],
  ['a b', 90],
  ['<b> "&\'', 9],
  ['x #', 5],
  ['4 a', 4],
]);

function reportOf(count: number): CoverageReport {
  const some = chosen.slice(0, count);
  return {
    languageName: 'Malay & <script>alert(1)</script>',
    language: 'ms',
    coverage: measureCoverage({chosen: some, pool: chosen, reference}),
    random: coverageCurve([...some].reverse(), new Set(commonUnits(reference))),
  };
}

const page = coveragePage(reportOf(250));

test('nothing is loaded, nothing runs, and what is put in stays text', () => {
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=/i);
  expect(page).toContain('Malay &amp; &lt;script&gt;alert(1)&lt;/script&gt;: coverage of 250 phrases');
  expect(page).toContain('&lt;b&gt; + &quot;&amp;&#39;');
});

test('it is small', () => {
  expect(Buffer.byteLength(page)).toBeLessThan(40_000);
});

test('headings, tables, the chart and the place that scrolls have names for a screen reader', () => {
  expect(page.match(/<table/g)?.length).toBe(4);
  expect(page.match(/<caption>/g)?.length).toBe(4);
  expect(page).toMatch(/<svg [^>]*role="img" aria-labelledby="coverage-title coverage-description"/);
  expect(page).toContain('<div class="scroll" tabindex="0" role="region" aria-label="Missing sound pairs">');
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, names = ''] of page.matchAll(/aria-labelledby="([^"]+)"/g)) {
    for (const name of names.split(' ')) expect(ids).toContain(name);
  }
});

test('the figures are those of the coverage', () => {
  expect(page).toContain('<dt>Sound pairs</dt><dd>3 of 5</dd>');
  expect(page).toContain('<th scope="row">x + (pause)</th><td class="number">none</td>');
  expect(page).toMatch(
    /<th scope="row" class="number">100<\/th>\s*<td class="number">[\d.]+<\/td>\s*<td class="number">60\.0 %<\/td>/,
  );
  expect(page).toContain('<th scope="row">question</th><td class="number">125</td>');
});

test.each([0, 1, 2])('a list of %d phrases has a page too', count => {
  const small = coveragePage(reportOf(count));
  expect(small).toContain(`coverage of ${count} phrases`);
  expect(small).not.toMatch(/NaN|undefined|Infinity/);
});

const run = promisify(execFile);

// The sandbox of the browser wants rights that a container's root does not have.
const browser = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];

test.skipIf(!hasProgram('chromium'))('a browser draws it from disk, wide and narrow, light and dark', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'coverage.html');
  await writeFile(file, page);
  const url = pathToFileURL(file).href;
  const look = async (scheme: 'light' | 'dark', size: string) => {
    const picture = join(folder, `${scheme}.png`);
    const asked = [`--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`, `--window-size=${size}`];
    await run('chromium', [...browser, ...asked, `--screenshot=${picture}`, url]);
    return describePicture(await readFile(picture));
  };
  expect(await look('light', '1000,1600')).toBe('1000 × 1600, first point 251 250 247');
  expect(await look('dark', '420,1600')).toBe('420 × 1600, first point 20 23 28');
});

/** Size and first point of a PNG with 8 bits a channel: whatever filter its first row has, the first point is as it is. */
function describePicture(png: Buffer): string {
  const pixels: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      pixels.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [, red, green, blue] = inflateSync(Buffer.concat(pixels));
  return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}, first point ${red} ${green} ${blue}`;
}
