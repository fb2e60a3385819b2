import {expect, test} from 'vitest';
import {findActiveFrames} from '../../../src/quality/measures/active-frames.js';
import {levelStepDb} from '../../../src/quality/measures/level-step.js';
import {sine} from '../../audio/sines.js';

const sampleRateHz = 24_000;

function stepOf(db: number, seconds = 4): number | undefined {
  const {samples} = sine({hz: 200, amplitude: 0.2, seconds, sampleRateHz});
  const stepped = samples.map((sample, index) => (index < samples.length / 2 ? sample : sample * 10 ** (db / 20)));
  return levelStepDb(findActiveFrames({samples: stepped, sampleRateHz}));
}

test('a step counts beyond the 2 dB that speech falls', () => {
  expect(stepOf(10)).toBeCloseTo(12, 4);
  expect(stepOf(-10)).toBeCloseTo(8, 4);
  expect(stepOf(0)).toBeCloseTo(2, 4);
});

test('is not there for less than a second', () => expect(stepOf(10, 0.98)).toBeUndefined());
