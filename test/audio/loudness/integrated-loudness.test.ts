import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {integratedLoudness, programmeLoudness} from '../../../src/audio/loudness/integrated-loudness.js';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {db, sine} from '../sines.js';
import {tones} from './tones.js';

// EBU Tech 3341 (2023), table 1: 1 kHz in stereo, levels of the peaks, ±0.1 LU.
describe('EBU Tech 3341', () => {
  test.each([
    ['1', [[-23, 20]], -23],
    ['2', [[-33, 20]], -33],
    [
      '3: the relative gate leaves the quiet ends out',
      [
        [-36, 10],
        [-23, 60],
        [-36, 10],
      ],
      -23,
    ],
    [
      '4: the absolute gate leaves silence out before the relative one is set',
      [
        [-72, 10],
        [-36, 10],
        [-23, 60],
        [-36, 10],
        [-72, 10],
      ],
      -23,
    ],
    [
      '5: what is 6 dB apart counts',
      [
        [-26, 20],
        [-20, 20.1],
        [-26, 20],
      ],
      -23,
    ],
  ] as const)('case %s', (_name, parts, expected) => {
    const channel = tones(parts, 48_000);
    expect(programmeLoudness({channels: [channel, channel], sampleRateHz: 48_000})).toBeCloseTo(expected, 1);
  });

  test('case 6: surround channels count 1.41-fold', () => {
    const channels = [-28, -28, -24, -30, -30].map(peakDb => tones([[peakDb, 20]], 48_000));
    expect(programmeLoudness({channels, sampleRateHz: 48_000})).toBeCloseTo(-23, 1);
  });
});

describe('integratedLoudness', () => {
  test.each([8000, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000])(
    'a sine of 1 kHz at full scale is −3.01 LUFS at %i Hz',
    rate => {
      const sound = sine({hz: 1000, amplitude: 1, seconds: 3, sampleRateHz: rate});
      // The bilinear transform moves the shelf a little at low rates.
      expect(Math.abs((integratedLoudness(sound) as number) + 3.01)).toBeLessThan(0.05);
    },
  );

  test('ten times the amplitude is 20 LU more', () => {
    const [soft, loud] = [0.01, 0.1].map(amplitude =>
      integratedLoudness(sine({hz: 440, amplitude, seconds: 1, sampleRateHz: 22_050})),
    ) as [number, number];
    expect(loud - soft).toBeCloseTo(20, 3);
  });

  test('a low rumble counts less and a high sound more, as a head hears them', () => {
    const at = (hz: number) =>
      integratedLoudness(sine({hz, amplitude: 0.1, seconds: 4, sampleRateHz: 48_000})) as number;
    for (const hz of [20, 50, 200, 2000, 10_000]) {
      expect(at(hz) - at(1000), `${hz} Hz`).toBeCloseTo(standardDb(hz) - standardDb(1000), 1);
    }
  });

  test.each([
    ['nothing', 0, 0.5],
    ['less than a block', 0.39, 0.5],
    ['zeros', 1, 0],
    ['what is below −70 LUFS', 1, 10 ** (-70 / 20)],
  ])('there is none of %s', (_name, seconds, amplitude) => {
    expect(integratedLoudness(sine({hz: 1000, amplitude, seconds, sampleRateHz: 22_050}))).toBeUndefined();
  });

  test('a block is enough', () => {
    expect(integratedLoudness(sine({hz: 1000, amplitude: 0.1, seconds: 0.4, sampleRateHz: 22_050}))).toBeDefined();
  });

  test('silence around speech does not count', () => {
    const alone = integratedLoudness({samples: tones([[-20, 5]], 22_050), sampleRateHz: 22_050}) as number;
    const samples = tones(
      [
        [-144, 5],
        [-20, 5],
        [-144, 5],
      ],
      22_050,
    );
    // The four blocks that lie half in it count.
    expect(Math.abs((integratedLoudness({samples, sampleRateHz: 22_050}) as number) - alone)).toBeLessThan(0.3);
  });
});

const data = process.env['CHATTERPIPE_SHARED_DATA'];
const folder = data === undefined ? undefined : join(data, 'audio');

// ITU-R BS.2217 material as pyloudnorm keeps it; the sine's value is pyloudnorm's, the speech's that of ffmpeg 5.1.9 (ebur128).
test.skipIf(folder === undefined || !existsSync(folder)).each([
  ['1770-2_Comp_AbsGateTest.wav', -69.5, 0.1],
  ['1770-2_Comp_RelGateTest.wav', -10, 0.1],
  ['sine_1000.wav', -3.052_343_8, 0.1],
  ['silero_test.wav', -22.8, 0.05],
])('%s is %f LUFS', (name, expected, tolerance) => {
  const {pcm} = decodeWav(readFileSync(join(folder ?? '', name)));
  expect(Math.abs((programmeLoudness(pcm) as number) - expected)).toBeLessThanOrEqual(tolerance);
});

/** The gain at a frequency of the two filters for 48 kHz as the standard prints them (BS.1770-5, annex 1). */
function standardDb(hz: number): number {
  const shelf = [1.535_124_859_586_97, -2.691_696_189_406_38, 1.198_392_810_852_85];
  const shelfBack = [1, -1.690_659_293_182_41, 0.732_480_774_215_85];
  const passBack = [1, -1.990_047_454_833_98, 0.990_072_250_366_21];
  const at = (weights: readonly number[]): number => {
    const angle = (2 * Math.PI * hz) / 48_000;
    const re = weights.reduce((sum, weight, index) => sum + weight * Math.cos(angle * index), 0);
    const im = weights.reduce((sum, weight, index) => sum + weight * Math.sin(angle * index), 0);
    return Math.hypot(re, im);
  };
  return db((at(shelf) * at([1, -2, 1])) / (at(shelfBack) * at(passBack)));
}
