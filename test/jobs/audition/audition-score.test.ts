import {expect, test} from 'vitest';
import {auditionScore} from '../../../src/jobs/audition/audition-score.js';
import type {Measurements} from '../../../src/quality/measures/measurements.js';
import type {ReportClip} from '../../../src/report/report-clip.js';

const clip = (measured: Partial<Measurements>, ...rules: string[]): ReportClip => ({
  number: 1,
  text: 'Satu.',
  takes: 1,
  state: rules.length === 0 ? 'kept' : 'rejected',
  reasons: rules.map(rule => ({rule})),
  measured: measured as Measurements,
});

test('the whole part is how many would do; behind the point stands how near all are', () => {
  expect(auditionScore([clip({}), clip({})])).toBe(2.999);
  expect(auditionScore([clip({}), clip({}, 'noisy')])).toBe(1.749);
  expect(auditionScore([clip({}, 'noisy', 'hiss'), clip({}, 'noisy')])).toBe(0.416);
});

test('words, likeness and DNSMOS count as much as the reasons, as far as they are known', () => {
  const all = {phonemeErrorRate: 0.2, characterErrorRate: 0.9, speakerCosine: 0.6, dnsmosOverall: 3};
  expect(auditionScore([clip(all)])).toBe(1 + Math.round(((0.8 + 0.6 + 0.5 + 1) / 4) * 999) / 1000);
  expect(auditionScore([clip({characterErrorRate: 1.7}, 'words')])).toBe(0.25);
});

test('fewer wrong words are never worse than one sentence that would do', () => {
  const wrong = clip({phonemeErrorRate: 1, speakerCosine: -1, dnsmosOverall: 1});
  const near = clip({phonemeErrorRate: 0, speakerCosine: 1, dnsmosOverall: 5}, 'noisy');
  expect(auditionScore([wrong, wrong])).toBeGreaterThan(auditionScore([near, near]));
});

test('silence, speech of which no clip could be made, and nothing at all are 0', () => {
  expect(auditionScore([clip({}, 'silent'), clip({}, 'empty')])).toBe(0);
  expect(auditionScore([{...clip({}), state: 'failed', measured: undefined}])).toBe(0);
  expect(auditionScore([])).toBe(0);
});
