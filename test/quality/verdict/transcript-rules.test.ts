import {expect, test} from 'vitest';
import {measureClip} from '../../../src/quality/measure-clip.js';
import {judgeClip} from '../../../src/quality/verdict/judge-clip.js';
import {defaultLimits} from '../../../src/quality/verdict/presets.js';
import {sine} from '../../audio/sines.js';

const {samples, sampleRateHz} = sine({hz: 150, amplitude: 0.3, seconds: 2, sampleRateHz: 24_000});
const measured = measureClip({
  take: {channels: [samples], sampleRateHz},
  isTakeLengthCertain: true,
  clip: {samples: Int16Array.from(samples, sample => sample * 32_767), sampleRateHz},
  spokenText: 'Makan nasi goreng.',
  language: 'ms',
  speed: 1,
});
const wrongWords = (languageProbability: number | undefined): boolean =>
  judgeClip(
    {...measured, characterErrorRate: 0.7, ...(languageProbability === undefined ? {} : {languageProbability})},
    defaultLimits,
  ).reasons.some(({rule}) => rule === 'wrong-words');

test('a transcript counts by itself where the recogniser takes the speech for its language, or says nothing of it', () => {
  expect(wrongWords(0.9)).toBe(true);
  expect(wrongWords(undefined)).toBe(true);
  expect(wrongWords(0.003)).toBe(false);
});
