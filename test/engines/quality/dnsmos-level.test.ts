import {expect, test} from 'vitest';
import {integratedLoudness} from '../../../src/audio/loudness/integrated-loudness.js';
import {atDnsmosLevel} from '../../../src/engines/quality/dnsmos-level.js';

// A sine of 1 kHz whose peaks are at full scale is −3.01 LUFS (BS.1770-5, annex 1).
test.each([0.5, 0.01])('a tone of amplitude %s has −23 LUFS', amplitude => {
  const tone = Float32Array.from(
    {length: 160_000},
    (_, at) => amplitude * Math.sin((2 * Math.PI * 1000 * at) / 16_000),
  );
  const heard = atDnsmosLevel(tone);
  expect(integratedLoudness({samples: heard, sampleRateHz: 16_000})).toBeCloseTo(-23, 2);
  expect(heard.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeCloseTo(10 ** (-19.99 / 20), 2);
});

test('a clip of 0.2 s has a loudness too: it is heard again and again', () => {
  const click = Float32Array.from({length: 3200}, (_, at) => 0.01 * Math.sin((2 * Math.PI * 1000 * at) / 16_000));
  const heard = atDnsmosLevel(click);
  expect(heard.length).toBeGreaterThanOrEqual(144_160);
  expect(integratedLoudness({samples: heard, sampleRateHz: 16_000})).toBeCloseTo(-23, 1);
});

test('silence stays silent', () => {
  expect(atDnsmosLevel(new Float32Array(160_000)).every(sample => sample === 0)).toBe(true);
});
