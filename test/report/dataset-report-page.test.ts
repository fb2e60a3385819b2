import {describe, expect, test} from 'vitest';
import {datasetReportPage} from '../../src/report/dataset-report-page.js';
import {coverageCurve} from '../../src/text/choice/coverage-curve.js';
import {commonUnits, measureCoverage} from '../../src/text/choice/measure-coverage.js';
import {candidate} from '../text/choice/kit/made-candidates.js';
import {expectStructure} from './kit/expect-structure.js';
import {hostileClips, hostileTexts} from './kit/hostile.js';
import {clip, madeClips, measured, report} from './kit/made-report.js';

const clips = madeClips(400);
const page = datasetReportPage(report(clips));
const between = (text: string, from: string, to: string) =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));

describe('the page about a dataset', () => {
  test('has a sound structure and loads nothing but sound', () => {
    expectStructure(page);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; media-src 'self' file: data:"`);
  });

  test('begins with the verdict and the figures', () => {
    const verdict = between(page, '<section aria-labelledby="verdict">', '</section>');
    expect(verdict).toContain('<p class="verdict look">Look at this before you train.</p>');
    expect(verdict).toContain('<dt>Asked for</dt><dd>400</dd>');
    expect(verdict).toContain('<dt>Kept</dt><dd>380</dd>');
    expect(verdict).toContain('<dt>Rejected</dt><dd>20</dd>');
    expect(verdict).not.toContain('What nobody measured');
  });

  test('says what was not measured, and the command that makes up for it', () => {
    const unheard = datasetReportPage(report([clip(1), clip(2)]));
    expect(unheard).toContain(
      '<li>Are the words of the text spoken, all of them and no others? Unknown for every kept clip. To find out: <code class="command" dir="ltr">chatterpipe measure datasets/malay_voice <span>--recogniser</span> whisper-base</code></li>',
    );
    expect(unheard).toContain('<li>Is it the same speaker? Unknown for every kept clip.</li>');
    expect(unheard).not.toContain('How much noise is there between the words?');
  });

  test('counts the rules, says what they mean and what to do', () => {
    const rejected = between(page, '<section aria-labelledby="rejected">', '</section>');
    expect(rejected.indexOf('There is too much noise')).toBeLessThan(rejected.indexOf('Other words were heard'));
    expect(rejected).toMatch(/<bdi>noisy<\/bdi>: 7, 47, 67, 87, 127, …/);
    expect(rejected).toContain(
      'chatterpipe generate <span>--output</span> datasets/malay_voice <span>--retry-rejected</span>',
    );
  });

  test('shows a refused clip whole: player, waveform, text, what was heard, reasons, commands', () => {
    const card = page.split('<li class="clip"').find(text => text.startsWith(' id="clip-47"')) ?? '';
    expect(card).toContain('<span class="state rejected">rejected</span>');
    expect(card).toContain(
      '<audio controls preload="none" src="rejected/voice_00047.wav" aria-label="Clip 47"></audio>',
    );
    expect(card).toContain('<title>Waveform of Clip 47</title>');
    expect(card.match(/M\d/g)?.length).toBe(200);
    expect(card).toContain('lang="ms">Apa <del>khabar</del> <del>47?</del> Semua <del>baik.</del></p>');
    expect(card).toContain('<ins>kata</ins>');
    expect(card).toContain('at least 15.0 dB wanted.</li>');
    expect(card).toContain('chatterpipe redo datasets/malay_voice 47');
    expect(card).toContain('chatterpipe keep datasets/malay_voice 47');
    expect(card).not.toContain('chatterpipe drop');
  });

  test('a rule of which the journal has only the name is told in plain words', () => {
    const named = datasetReportPage(report([clip(1, {state: 'rejected', reasons: [{rule: 'loop'}]})]));
    expect(named).toContain('<li>A stretch of the speech comes again and again.</li>');
  });

  test('marks the limits, those of the dataset too, in words and in the chart', () => {
    const limits = {...report([]).limits, ofDataset: {clips: 300, bounds: {pitchHz: {least: 95, most: 150}}}};
    const bounded = datasetReportPage(report([...clips, clip(401, {measured: measured({pitchHz: 90})})], {limits}));
    expect(bounded).toContain('>at least 20.0 dB</text>');
    expect(bounded).toContain('<td data-name="Limits">usual here from 95 Hz; usual here to 150 Hz</td>');
    expect(bounded).toContain('>usual here from 95 Hz</text>');
  });

  test('names of limits never lie on one another: one for each side, each in its row', () => {
    const limits = {
      ...report([]).limits,
      ofDataset: {clips: 300, bounds: {pitchHz: {least: 118, most: 122}, snrDb: {least: 22}}},
    };
    const bounded = datasetReportPage(report([...clips, clip(401, {measured: measured({pitchHz: 90})})], {limits}));
    const pitch = [...bounded.matchAll(/class="limit-name"[^>]* y="([\d.]+)"[^>]*>usual here (?:from|to) [\d.]+ Hz</g)];
    expect(new Set(pitch.map(([, row]) => row)).size).toBe(2);
    expect(bounded).toContain('>usual here from 22.0 dB</text>');
    expect(bounded).not.toContain('>at least 20.0 dB</text>');
  });

  test('ends with what a training will see', () => {
    const training = between(page, '<section aria-labelledby="training">', '</section>');
    // 380 kept: a tenth to validate, five to test.
    expect(training).toContain('<dt>Clips to train on</dt><dd>337</dd>');
    expect(training).toContain('<dt>To validate and test</dt><dd>38 + 5</dd>');
    expect(training).toContain('None is shorter than 0.3 s');
  });

  test('has the coverage where it is known', () => {
    const chosen = Array.from({length: 20}, (_none, place) => candidate(`${place}`, `ab${place}.`));
    const reference = new Map([
      ['# a', 900],
      ['a b', 90],
      ['x #', 5],
    ]);
    const coverage = {
      languageName: 'Malay',
      language: 'ms',
      coverage: measureCoverage({chosen, pool: chosen, reference}),
      random: coverageCurve(chosen, new Set(commonUnits(reference))),
    };
    const covered = datasetReportPage(report(clips, {coverage}));
    expectStructure(covered);
    expect(covered).toContain('<h2 id="coverage">Sounds of the language</h2>');
    expect(covered).toContain('<th scope="row">x + (pause)</th>');
    expect(page).not.toContain('id="coverage"');
  });
});

test.each([
  ['nothing', []],
  ['one clip', [clip(1)]],
  ['one rejected clip', [clip(1, {state: 'rejected', reasons: [{rule: 'silent'}]})]],
  [
    'one that failed',
    [clip(1, {state: 'failed', measured: undefined, reasons: [{rule: 'backend-refused', message: 'no'}]})],
  ],
  [
    'nothing but pending ones',
    [clip(1, {state: 'pending', measured: undefined}), clip(2, {state: 'pending', measured: undefined})],
  ],
  ['a hundred that are all alike', Array.from({length: 100}, (_none, place) => clip(place + 1))],
  [
    'values that are no numbers',
    [clip(1, {measured: measured({snrDb: Number.NaN, pitchHz: Number.POSITIVE_INFINITY})})],
  ],
  ['digital silence', [clip(1, {measured: measured({noiseFloorDbfs: -144, loudnessLufs: -70})}), clip(2)]],
] as const)('a dataset of %s has a page', (_name, some) => {
  expectStructure(datasetReportPage(report(some)));
});

test('hostile texts stay texts, and long ones are cut', () => {
  const hostile = datasetReportPage(
    report(hostileClips(), {name: hostileTexts[0], speaker: hostileTexts[1], folder: hostileTexts[2]}),
  );
  expectStructure(hostile);
  expect(hostile).toContain('&lt;/script&gt;&lt;script&gt;document.title = &quot;run&quot;&lt;/script&gt;');
  expect(hostile).not.toContain('x'.repeat(700));
  expect(hostile).toContain(`${'x'.repeat(600)}… (10,240 characters)`);
});

test('20,000 clips make a page of less than 3 MB with 50 of each kind, and say how many are left out', () => {
  const many = madeClips(20_000);
  const large = datasetReportPage(report(many));
  expect(Buffer.byteLength(large)).toBeLessThan(3_000_000);
  expect(large.match(/<li class="clip"/g)?.length).toBe(100);
  expect(large).toContain('The first 50 are here, 950 more are not.');
});
