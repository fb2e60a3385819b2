import {expect, test} from 'vitest';
import {soundForModels} from '../../../src/engines/onnx/sound-for-models.js';

test('a tone at 24 kHz is the same tone at 16 kHz', () => {
  const tone = (sampleRateHz: number, length: number): Float32Array =>
    Float32Array.from({length}, (_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / sampleRateHz));
  const heard = soundForModels({samples: tone(24_000, 24_000), sampleRateHz: 24_000});
  expect(heard.length).toBe(16_000);
  const expected = tone(16_000, 16_000);
  for (let at = 200; at < 15_800; at += 1) expect(heard[at]).toBeCloseTo(expected[at] as number, 4);
});

test('what is no number becomes 0, and the sound of the caller stays as it is', () => {
  const samples = Float32Array.of(0.5, Number.NaN, Number.POSITIVE_INFINITY, -0.5);
  expect([...soundForModels({samples, sampleRateHz: 16_000})]).toEqual([0.5, 0, 0, -0.5]);
  expect(samples[1]).toBeNaN();
});
