import {beforeAll, describe, expect, test} from 'vitest';
import type {Measurements, MeasureName} from '../../../src/quality/measures/measurements.js';
import {
  burst,
  cutEnd,
  cutStart,
  drone,
  fromEightKilohertz,
  hiss,
  levelJump,
  loop,
  lostPackets,
  type Plant,
  tones,
} from './kit/plants.js';
import {measureTake, readSpokenClips, type SpokenClip, sharedData} from './kit/speech-clips.js';

const folder = sharedData('speech');

/** On which side of the bar the defective clips are, and how many of them; every clean one is on the other side. */
type Case = readonly [
  name: string,
  plant: Plant,
  measure: MeasureName,
  side: 'above' | 'below',
  bar: number,
  share: number,
];

const cases: readonly Case[] = [
  ['an end cut in a vowel', cutEnd, 'takeEndDb', 'above', -10, 1],
  ['a start cut in a vowel', cutStart, 'takeStartDb', 'above', -10, 1],
  ['half a second said twice', loop(0.5, 1), 'repeatSimilarity', 'above', 0.93, 0.75],
  ['half a second said four times', loop(0.5, 3), 'repeatSimilarity', 'above', 0.95, 0.85],
  ['a burst of noise as loud as the speech', burst(0), 'burstDb', 'above', -10, 1],
  ['a burst 6 dB below it', burst(-6), 'burstDb', 'above', -13, 0.8],
  ['hiss at 30 dB', hiss(30), 'snrDb', 'below', 36, 1],
  ['hiss at 15 dB', hiss(15), 'snrDb', 'below', 20, 1],
  ['hiss at 30 dB', hiss(30), 'noiseFloorDbfs', 'above', -56, 1],
  ['a tone of 4.9 kHz at −53 dBFS', tones(-53, 4900), 'toneProminenceDb', 'above', 20, 1],
  ['a tone of 1.2 kHz at −40 dBFS', tones(-40, 1210), 'toneProminenceDb', 'above', 20, 1],
  ['hum of 50 Hz at −50 dBFS', tones(-50, 50), 'humProminenceDb', 'above', 12, 1],
  ['hum of 60 Hz with its harmonics', tones(-45, 60, 120, 180), 'humProminenceDb', 'above', 12, 1],
  ['a fall by 10 dB', levelJump(-10), 'levelStepDb', 'above', 7, 0.85],
  ['a rise by 10 dB', levelJump(10), 'levelStepDb', 'above', 7, 0.85],
  ['a fall by 15 dB', levelJump(-15), 'levelStepDb', 'above', 8, 0.85],
  ['packets of 20 ms lost', lostPackets(0.02), 'longestHoleMs', 'above', 15, 0.8],
  ['sound from 8 kHz', fromEightKilohertz, 'bandwidthHz', 'below', 4500, 1],
  ['a drone', drone, 'levelVariation', 'below', 0.35, 1],
];

describe.skipIf(folder === undefined)('defects planted in clean speech of three speakers', () => {
  let clips: readonly SpokenClip[] = [];
  let clean: readonly Measurements[] = [];
  beforeAll(async () => {
    clips = await readSpokenClips(folder as string, 3);
    clean = clips.map(({sound, text}) => measureTake(sound, text));
  });

  test.each(cases)('%s', (_name, plant, measure, side, bar, share) => {
    const isCaught = (measured: Measurements): boolean => {
      const value = measured[measure];
      return value !== undefined && (side === 'above' ? value > bar : value < bar);
    };
    expect(clean.filter(isCaught)).toEqual([]);
    const planted = clips.map(({sound, text}) => measureTake(plant(sound), text));
    expect(planted.filter(isCaught).length / clips.length).toBeGreaterThanOrEqual(share);
  });

  test('the tone is where it is', () => {
    for (const {sound, text} of clips) {
      expect(Math.abs((measureTake(tones(-45, 4900)(sound), text).toneHz ?? 0) - 4900)).toBeLessThan(22);
    }
  });

  test('speech said faster has more letters a second', () => {
    // Less than 1.6 where a pause became too short to be one.
    for (const {sound, text} of clips) {
      const faster = measureTake({...sound, sampleRateHz: Math.round(sound.sampleRateHz * 1.6)}, text);
      const ratio = (faster.articulationRate ?? 0) / (measureTake(sound, text).articulationRate ?? 1);
      expect(ratio).toBeGreaterThan(1.3);
      expect(ratio).toBeLessThan(1.75);
    }
  });
});
