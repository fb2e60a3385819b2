import {expect, test} from 'vitest';
import {chooseGainDb} from '../../../src/audio/loudness/choose-gain.js';

const target = {loudnessLufs: -23, truePeakCeilingDbtp: -1};

test.each([
  ['up to the target', {loudnessLufs: -30, truePeakDbtp: -20}, 7],
  ['down to the target', {loudnessLufs: -12.34, truePeakDbtp: 1}, -10.66],
  ['only as far up as the ceiling lets it', {loudnessLufs: -30, truePeakDbtp: -5}, 4],
  ['down where the ceiling wants more than the target', {loudnessLufs: -23, truePeakDbtp: 2.5}, -3.5],
  ['at most 20 dB up', {loudnessLufs: -48, truePeakDbtp: -30}, 20],
  ['any way down', {loudnessLufs: 80, truePeakDbtp: 90}, -103],
  ['nothing where no loudness is known', {loudnessLufs: undefined, truePeakDbtp: -20}, 0],
  ['the ceiling where no loudness is known', {loudnessLufs: undefined, truePeakDbtp: 0.5}, -1.5],
  ['the target exactly', {loudnessLufs: -23.004, truePeakDbtp: -10}, 0],
])('%s', (_name, level, expected) => expect(chooseGainDb(level, target)).toBe(expected));

test('rounds down to the ceiling, to the nearest for loudness', () => {
  expect(chooseGainDb({loudnessLufs: -30.008, truePeakDbtp: -20}, target)).toBe(7.01);
  expect(chooseGainDb({loudnessLufs: -30, truePeakDbtp: -4.001}, target)).toBe(3);
});

test('a level that is to stay only heeds the ceiling', () => {
  const kept = {loudnessLufs: null, truePeakCeilingDbtp: -1};
  expect(chooseGainDb({loudnessLufs: -40, truePeakDbtp: -20}, kept)).toBe(0);
  expect(chooseGainDb({loudnessLufs: -40, truePeakDbtp: 0}, kept)).toBe(-1);
});
