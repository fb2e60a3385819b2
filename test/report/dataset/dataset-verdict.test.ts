import {expect, test} from 'vitest';
import {datasetVerdict} from '../../../src/report/dataset/dataset-verdict.js';
import type {ReportClip} from '../../../src/report/report-clip.js';
import {clip, measured, report} from '../kit/made-report.js';

const heard = {characterErrorRate: 0.02, speakerCosine: 0.8, dnsmosOverall: 3.2};

/** Kept clips of 6 s, so that 300 are half an hour, and all is known of them. */
function kept(count: number, changes: (place: number) => Partial<ReportClip> = () => ({})): readonly ReportClip[] {
  return Array.from({length: count}, (_none, place) =>
    clip(place + 1, {measured: measured({...heard, durationSeconds: 6, charactersPerSecond: 13}), ...changes(place)}),
  );
}

const rejected = (count: number, rule = 'loop') =>
  Array.from({length: count}, (_none, place) => clip(10_000 + place, {state: 'rejected', reasons: [{rule}]}));

const judge = (clips: readonly ReportClip[]) => {
  const {level, findings} = datasetVerdict(report(clips));
  return [level, ...findings.map(({says}) => says)];
};

test('half an hour of even clips of which all is known is fine', () => {
  expect(datasetVerdict(report(kept(300)))).toEqual({
    level: 'fine',
    sentence: 'Fine: nothing stands in the way of a training.',
    findings: [],
    unknown: [],
  });
});

test('fine is said with a reserve where the words were not checked', () => {
  const deaf = kept(300, () => ({measured: measured({durationSeconds: 6})}));
  const {sentence, unknown} = datasetVerdict(report(deaf));
  expect(sentence).toBe('Fine, as far as it was measured.');
  expect(unknown.map(({aspect}) => aspect)).toEqual(['words', 'speaker', 'listening']);
});

test('no phrase, and no kept clip, is a reason to stop', () => {
  expect(judge([])).toEqual(['stop', 'No phrase was asked for yet.']);
  expect(judge(rejected(3))).toEqual(['stop', 'No clip was kept.']);
});

test('it stops where more than a fifth is surely rejected, and only looks where that may be chance', () => {
  const many = judge([...kept(300), ...rejected(100)]);
  expect(many).toEqual([
    'stop',
    'Only 75.0 % of the phrases were kept; 95.0 % should be. 100 were rejected.',
    '100 of 100 rejected clips share a reason: A stretch of the speech comes again and again. If it is many: compare settings with tryout; a lower exaggeration is calmer.',
  ]);
  expect(judge([...kept(300), ...rejected(30)])[0]).toBe('look');
  expect(judge([...kept(300), ...rejected(5)])).toEqual(['fine']);
});

test('what failed and what is not made yet is told', () => {
  const failed = clip(9000, {state: 'failed', measured: undefined, reasons: [{rule: 'backend-refused'}]});
  const pending = clip(9001, {state: 'pending', measured: undefined});
  expect(judge([...kept(300), failed, pending])).toEqual([
    'look',
    'The server refused 1 text.',
    '1 of 302 phrases are not made yet: generate goes on with them.',
  ]);
});

test('a clip far from the others, a drift, odd lengths and too little speech are told', () => {
  const loud = kept(300, place =>
    place === 7 ? {measured: measured({...heard, durationSeconds: 6, loudnessLufs: -12})} : {},
  );
  expect(judge(loud)).toEqual(['look', '1 kept clip stands far apart from the others: listen.']);
  const drifting = kept(300, place => ({
    measured: measured({...heard, durationSeconds: 6, loudnessLufs: -22 + place / 100}),
  }));
  expect(judge(drifting)).toEqual([
    'look',
    'The voice became louder or softer on the way. Loudness: −21.7 LUFS at first, −19.3 LUFS at last.',
  ]);
  const long = kept(300, place => (place === 7 ? {measured: measured({...heard, durationSeconds: 31})} : {}));
  expect(judge(long)).toEqual(['look', '1 kept clip is too short or too long to train on.']);
  expect(judge(kept(20))).toEqual([
    'look',
    '2.0 minutes of speech are too little: a fine-tune takes 30 to 60 minutes, 90 for a good one.',
  ]);
});
