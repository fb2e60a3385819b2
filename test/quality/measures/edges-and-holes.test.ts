import {describe, expect, test} from 'vitest';
import type {MonoPcm} from '../../../src/audio/pcm.js';
import {findActiveFrames} from '../../../src/quality/measures/active-frames.js';
import {edgeLevels} from '../../../src/quality/measures/edge-level.js';
import {findHoles} from '../../../src/quality/measures/find-holes.js';
import {sine} from '../../audio/sines.js';

const sampleRateHz = 24_000;
const buzz = sine({hz: 200, amplitude: 0.3, seconds: 1, sampleRateHz});

/** The sine with a gain from sample to sample. */
function shaped(gainAt: (index: number) => number): MonoPcm {
  return {samples: buzz.samples.map((sample, index) => sample * gainAt(index)), sampleRateHz};
}

describe('edgeLevels', () => {
  const levelsOf = (sound: MonoPcm) => edgeLevels(sound, findActiveFrames(sound));

  test('a steady sound begins and ends at its level', () => {
    expect(levelsOf(buzz)?.startDb).toBeCloseTo(0, 5);
    expect(levelsOf(buzz)?.endDb).toBeCloseTo(0, 5);
  });

  test('10 ms at a tenth of the amplitude are at −20 dB', () => {
    const levels = levelsOf(shaped(index => (index < 240 || index >= 23_760 ? 0.1 : 1)));
    expect(levels?.startDb).toBeCloseTo(-20, 5);
    expect(levels?.endDb).toBeCloseTo(-20, 5);
  });

  test('zeros are at −144 dB, and silence has no levels', () => {
    expect(levelsOf(shaped(index => (index < 240 ? 0 : 1)))?.startDb).toBe(-144);
    expect(levelsOf(shaped(() => 0))).toBeUndefined();
    expect(levelsOf({samples: new Float32Array(0), sampleRateHz})).toBeUndefined();
  });
});

describe('findHoles', () => {
  const holeOf = (sound: MonoPcm): number => findHoles(sound, findActiveFrames(sound)).longestMs;
  // Beginning and ending near a top of the sine, 30 samples after a crossing.
  const begin = 12_030;

  test.each([0.01, 0.02, 0.1])('%f s of zeros', seconds => {
    const end = begin + seconds * sampleRateHz;
    expect(holeOf(shaped(index => (index >= begin && index < end ? 0 : 1)))).toBeCloseTo(seconds * 1000, 0);
  });

  test('zeros need not be exact', () => {
    expect(holeOf(shaped(index => (index >= begin && index < begin + 480 ? 0.001 : 1)))).toBeCloseTo(20, 0);
  });

  test('what dies away on one side is a stop, what is short or long is none', () => {
    const dying = shaped(index => {
      if (index >= begin && index < begin + 480) return 0;
      return index < begin ? Math.min(1, (begin - index) / 240) : 1;
    });
    expect(holeOf(dying)).toBe(0);
    expect(holeOf(shaped(index => (index >= begin && index < begin + 100 ? 0 : 1)))).toBe(0);
    expect(holeOf(shaped(index => (index >= begin && index < begin + 9000 ? 0 : 1)))).toBe(0);
    expect(holeOf(shaped(index => (index >= begin ? 0 : 1)))).toBe(0);
  });

  test('the edge is the level of the softer side: −6 dB where the sound is half as loud from there on', () => {
    const edgeOf = (sound: MonoPcm): number => findHoles(sound, findActiveFrames(sound)).edgeDb;
    const halved = shaped(index => (index < begin ? 1 : index < begin + 960 ? 0 : 0.5));
    expect(edgeOf(halved)).toBeGreaterThan(-9);
    expect(edgeOf(halved)).toBeLessThan(-3);
    expect(edgeOf(shaped(() => 1))).toBe(-144);
    expect(edgeOf(shaped(() => 0))).toBe(-144);
  });
});
