import {expect, test} from 'vitest';
import {forcedShortfall} from '../../../../src/quality/measures/evidence/forced-shortfall.js';

const forced = {model: 'w@1', tokens: [], endLogProb: 0};

test('is how much less likely the expected text is than what was heard', () => {
  expect(forcedShortfall(-2.5, forced, {model: 'w@1', text: '', words: [], meanLogProb: -0.5})).toBe(-2);
  expect(forcedShortfall(-0.25, forced, {model: 'w@1', text: '', words: [], meanLogProb: -0.5})).toBe(0.25);
});

test('wants both, by one model', () => {
  expect(forcedShortfall(-2.5, forced, undefined)).toBeUndefined();
  expect(forcedShortfall(-2.5, forced, {model: 'w@1', text: '', words: []})).toBeUndefined();
  expect(forcedShortfall(undefined, forced, {model: 'w@1', text: '', words: [], meanLogProb: -0.5})).toBeUndefined();
  expect(forcedShortfall(-2.5, forced, {model: 'other@2', text: '', words: [], meanLogProb: -0.5})).toBeUndefined();
});
