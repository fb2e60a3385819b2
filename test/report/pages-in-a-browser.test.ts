import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {auditionPage} from '../../src/report/audition-page.js';
import {datasetReportPage} from '../../src/report/dataset-report-page.js';
import {listenPage} from '../../src/report/listen-page.js';
import {trainingPage} from '../../src/report/training-page.js';
import {tryoutPage} from '../../src/report/tryout-page.js';
import {hasProgram} from '../kit/programs.js';
import {type Browser, startBrowser} from './kit/browser.js';
import {hostileClips} from './kit/hostile.js';
import {audition} from './kit/made-audition.js';
import {clip, madeClips, report} from './kit/made-report.js';
import {training} from './kit/made-training.js';
import {tryout} from './kit/made-tryout.js';
import {clashingLetters, faintTexts, jutting} from './kit/page-checks.js';
import {wavOfSine} from './kit/wav-of-sine.js';

const listen = {name: 'malay_voice', folder: 'my data', language: 'ms', selection: 'random-kept', among: 1234} as const;
const pages: Readonly<Record<string, string>> = {
  report: datasetReportPage(report(madeClips(160))),
  hostile: datasetReportPage(report(hostileClips(), {name: '</title><script>document.title = "run"</script>'})),
  listen: listenPage({...listen, clips: madeClips(10)}),
  tryout: tryoutPage(tryout()),
  audition: auditionPage(audition()),
  training: trainingPage(training()),
};

describe.skipIf(!hasProgram('chromium'))('in chromium, from disk', () => {
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chatterpipe-pages-'));
    for (const [name, page] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), page);
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await rm(folder, {recursive: true});
  });

  const views = [
    {width: 1000, height: 900, scheme: 'light'},
    {width: 1000, height: 900, scheme: 'dark'},
    {width: 360, height: 740, scheme: 'light'},
    {width: 360, height: 740, scheme: 'dark'},
  ] as const;
  const looks = Object.keys(pages).flatMap(name => views.map(view => ({name, ...view})));
  test.each(looks)('$name, $width wide, $scheme: fits, can be read, and asks for nothing', async ({name, ...view}) => {
    const file = join(folder, `${name}.html`);
    await browser.open(file, view);
    expect(await browser.evaluate(jutting)).toEqual([0]);
    expect(await browser.evaluate(faintTexts)).toEqual([]);
    expect(await browser.evaluate(clashingLetters)).toEqual([]);
    expect(browser.complaints()).toEqual([]);
    // The browser's own player has pictures of its own.
    expect(browser.asked().filter(address => !address.startsWith('data:image/svg+xml'))).toEqual([`file://${file}`]);
    const ground = {light: 'rgb(251, 250, 247)', dark: 'rgb(20, 23, 28)'}[view.scheme];
    expect(await browser.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(ground);
  });

  test('what is put into a page does not run', async () => {
    await browser.open(join(folder, 'hostile.html'), views[0]);
    expect(await browser.evaluate('document.title')).toBe('</title><script>document.title = "run"</script>');
    expect(await browser.evaluate('document.querySelectorAll("script").length')).toBe(0);
  });

  test('clips are heard from beside the page and from inside it, and the keyboard is enough', async () => {
    const wav = wavOfSine(0.5);
    await mkdir(join(folder, 'wavs'));
    await writeFile(join(folder, 'wavs', 'voice_00001.wav'), wav);
    const inside = `data:audio/wav;base64,${wav.toString('base64')}`;
    const clips = [clip(1, {sound: 'wavs/voice_00001.wav'}), clip(2, {sound: inside})];
    await writeFile(join(folder, 'heard.html'), listenPage({...listen, clips}));
    await browser.open(join(folder, 'heard.html'), views[0]);
    const durations = await browser.evaluate(`Promise.all([...document.querySelectorAll('audio')].map(player =>
      new Promise(resolve => {
        player.onloadedmetadata = () => resolve(player.duration);
        player.onerror = () => resolve(player.error.message);
        player.preload = 'auto';
        player.load();
      })))`);
    expect(durations).toEqual([0.5, 0.5]);

    const focus = () =>
      browser.evaluate<string>('document.activeElement.textContent || document.activeElement.ariaLabel');
    await browser.press('Tab');
    expect(await focus()).toBe('To the content');
    expect(await browser.evaluate('document.activeElement.getBoundingClientRect().left')).toBeGreaterThan(0);
    await browser.press('Tab');
    expect(await focus()).toBe('Clip 1');
    expect(await browser.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await browser.press('Space');
    const hasPlayed = `new Promise(resolve => { const player = document.activeElement; player.onended = () => resolve(true); player.played.length && player.ended && resolve(true); })`;
    expect(await browser.evaluate(hasPlayed)).toBe(true);
    expect(browser.complaints()).toEqual([]);
  });

  test('whoever wants less motion has none', async () => {
    await browser.open(join(folder, 'report.html'), views[0]);
    const behaviour = 'getComputedStyle(document.documentElement).scrollBehavior';
    expect(await browser.evaluate(behaviour)).toBe('smooth');
    await browser.open(join(folder, 'report.html'), {...views[0], hasLessMotion: true});
    expect(await browser.evaluate(behaviour)).toBe('auto');
  });
});
