import {expect, test} from 'vitest';
import {ruleNames} from '../../../src/quality/verdict/reason.js';
import {adviceOn, sayReason} from '../../../src/report/clips/rule-advice.js';
import {commonestRules} from '../../../src/report/dataset/rejection-rules.js';
import {clip} from '../kit/made-report.js';

test.each([...ruleNames, 'backend-refused'])('%s has a meaning and a remedy in whole sentences', rule => {
  const {means, mend} = adviceOn(rule);
  expect(means).toMatch(/^[A-Z].{10,}\.$/);
  expect(mend).toMatch(/^[A-Z].{10,}\.$/);
});

test.each(['of-a-later-version', '__proto__', 'constructor'])('an unknown rule, %s, is named', rule => {
  expect(adviceOn(rule).means).toBe(rule);
});

test('the sentence of the judge goes before the general one', () => {
  expect(sayReason({rule: 'noisy', message: '9 dB.'})).toBe('9 dB.');
  expect(sayReason({rule: 'noisy'})).toBe('There is too much noise behind the speech.');
});

test('rules are counted once a clip, with how often they are the only reason, and five examples', () => {
  const clips = [1, 2, 3, 4, 5, 6].map(number =>
    clip(number, {
      state: 'rejected',
      reasons: number < 3 ? [{rule: 'loop'}, {rule: 'loop'}, {rule: 'noisy'}] : [{rule: 'loop'}],
    }),
  );
  expect(commonestRules([...clips, clip(7)])).toEqual([
    {rule: 'loop', clips: 6, alone: 4, numbers: [1, 2, 3, 4, 5]},
    {rule: 'noisy', clips: 2, alone: 0, numbers: [1, 2]},
  ]);
});
