import {expect, test} from 'vitest';
import {roundMeasures} from '../../../src/quality/measures/round-measures.js';

test('levels to a hundredth, the rest to six digits; what is no number is left out', () => {
  const rounded = roundMeasures({
    rmsDbfs: -23.456_789,
    toneHz: 4900.123_4,
    zeroCrossingRate: 0.123_456_789,
    takeSampleRateHz: 22_050,
    snrDb: undefined,
    burstDb: Number.NEGATIVE_INFINITY,
    crestFactor: Number.NaN,
    takeStartDb: -0.001,
  });
  expect(rounded).toEqual({
    rmsDbfs: -23.46,
    toneHz: 4900.12,
    zeroCrossingRate: 0.123_457,
    takeSampleRateHz: 22_050,
    takeStartDb: 0,
  });
});
