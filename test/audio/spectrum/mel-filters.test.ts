import {expect, test} from 'vitest';
import {slaneyMelFilters} from '../../../src/audio/spectrum/mel-filters.js';

test('every band has the area 1', () => {
  // Bins of 0.5 Hz: at Whisper's own 40 Hz a band has too few of them to tell.
  for (const {weights} of slaneyMelFilters(80, 32_000, 16_000)) {
    expect(weights.reduce((sum, weight) => sum + weight, 0) * 0.5).toBeCloseTo(1, 3);
  }
});

test('below 1,000 Hz bands are evenly spaced, above by a constant factor', () => {
  // 80 bands have 81 steps up to mel(8,000 Hz) = 15 + 27 · ln 8 / ln 6.4.
  const stepMel = (15 + (27 * Math.log(8)) / Math.log(6.4)) / 81;
  const filters = slaneyMelFilters(80, 16_000 * 100, 16_000);
  const peaksHz = filters.map(({firstBin, weights}) => (firstBin + weights.indexOf(Math.max(...weights))) / 100);
  expect(peaksHz[0]).toBeCloseTo((stepMel * 1000) / 15, 1);
  expect(peaksHz[9]).toBeCloseTo((10 * stepMel * 1000) / 15, 1);
  expect((peaksHz[70] as number) / (peaksHz[69] as number)).toBeCloseTo(6.4 ** (stepMel / 27), 3);
});

test('the first band of Whisper weighs its only bin by the height of the triangle there', () => {
  const stepHz = (((15 + (27 * Math.log(8)) / Math.log(6.4)) / 81) * 1000) / 15;
  const [first] = slaneyMelFilters(80, 400, 16_000);
  const {firstBin, weights} = first as {firstBin: number; weights: Float64Array};
  expect(firstBin).toBe(0);
  // Bin 1 lies at 40 Hz, just right of the peak: (2 · step − 40) / step, times 2 / (2 · step).
  expect(weights[1]).toBeCloseTo((2 * stepHz - 40) / stepHz / stepHz, 9);
});
