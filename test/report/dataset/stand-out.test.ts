import {expect, test} from 'vitest';
import {sayStandingOut, standingOut} from '../../../src/report/dataset/stand-out.js';
import {chooseShownClips} from '../../../src/report/shown-clips.js';
import {clip, measured} from '../kit/made-report.js';

const even = Array.from({length: 20}, (_none, place) =>
  clip(place + 1, {measured: measured({loudnessLufs: -22 + place / 10})}),
);

test('the clip that is furthest from the others on the bad side comes first, with the measure and what is usual', () => {
  const odd = clip(21, {measured: measured({loudnessLufs: -31})});
  const [first] = standingOut([...even, odd]);
  expect(first?.clip.number).toBe(21);
  expect(first && sayStandingOut(first)).toBe('Loudness −31.0 LUFS; usual here: −21.1 LUFS.');
  // The median is −21.1; the deviation of such even clips is taken for 1 LU.
  expect(first?.distance).toBeCloseTo(9.9, 5);
});

test('a clip that is far better than the others does not stand out', () => {
  const clean = clip(21, {measured: measured({loudnessLufs: -21, snrDb: 90, noiseFloorDbfs: -100})});
  expect(standingOut([...even, clean]).find(({clip: {number}}) => number === 21)?.distance).toBeLessThan(1);
});

test('rejected clips neither stand out nor count, and few clips say nothing', () => {
  const rejected = even.map(made => ({...made, number: made.number + 100, state: 'rejected' as const}));
  expect(standingOut([...even.slice(0, 9), ...rejected])).toEqual([]);
  expect(standingOut([...even.slice(0, 10), ...rejected]).length).toBe(10);
});

test('outliers are shown, at most 50 of them, and without any the ten that are furthest', () => {
  expect(chooseShownClips(even)).toMatchObject({outliers: 0, refused: [], refusedInAll: 0});
  expect(chooseShownClips(even).worst.length).toBe(10);
  const many = Array.from({length: 500}, (_none, place) =>
    clip(place + 1, {measured: measured({pitchHz: place < 60 ? 300 : 120})}),
  );
  const {worst, outliers} = chooseShownClips(many);
  expect([worst.length, outliers]).toEqual([50, 60]);
});

test('refused clips come by the number of their reasons', () => {
  const refused = [
    clip(1, {state: 'failed', reasons: [{rule: 'backend-refused'}]}),
    clip(2, {state: 'rejected', reasons: [{rule: 'loop'}, {rule: 'noisy'}]}),
    clip(3, {state: 'rejected', reasons: []}),
  ];
  expect(chooseShownClips(refused).refused.map(({number}) => number)).toEqual([2, 1, 3]);
});
