import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {resample} from '../../../src/audio/resample/resample.js';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {seededRandom} from '../../../src/base/seeded-random.js';
import {hasProgram} from '../../kit/programs.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {db, fitSine, middleRms, sine} from '../sines.js';
import {dataChunk, formatChunk, riffBytes} from '../wav/wav-bytes.js';

const pairs = [
  [24_000, 22_050],
  [24_000, 16_000],
  [48_000, 22_050],
  [44_100, 22_050],
  [44_100, 16_000],
  [16_000, 22_050],
  [8000, 22_050],
  [22_050, 24_000],
  [192_000, 16_000],
  [24_001, 22_050],
] as const;

describe.each(pairs)('%i → %i Hz', (fromHz, toHz) => {
  const passHz = 0.898 * (Math.min(fromHz, toHz) / 2);
  const seconds = 0.5;

  test('ripple ≤ 0.001 dB, phase aligned within 10⁻⁸, nothing beside the sine above −110 dB', () => {
    const gainsDb: number[] = [];
    for (let step = 0; step <= 20; step += 1) {
      const hz = 50 + ((passHz - 50) * step) / 20;
      const output = resample(sine({hz, amplitude: 0.5, seconds, sampleRateHz: fromHz}), toHz);
      const {amplitude, phase, residueRms} = fitSine(output, hz);
      gainsDb.push(db(amplitude / 0.5));
      expect(Math.abs(phase)).toBeLessThan(1e-8);
      expect(db(residueRms / (0.5 / Math.SQRT2))).toBeLessThan(-110);
    }
    expect(Math.max(...gainsDb)).toBeLessThan(0.0005);
    expect(Math.min(...gainsDb)).toBeGreaterThan(-0.0005);
  });

  test('the length is exact, a constant stays constant, an impulse stays in its place', () => {
    for (const length of [0, 1, 2, 159, 160, 161, 1000]) {
      const output = resample({samples: new Float32Array(length), sampleRateHz: fromHz}, toHz);
      expect(output).toEqual({samples: new Float32Array(Math.ceil((length * toHz) / fromHz)), sampleRateHz: toHz});
    }
    const constant = resample({samples: new Float32Array(4000).fill(0.25), sampleRateHz: fromHz}, toHz).samples;
    const middle = constant[Math.round(constant.length / 2)] as number;
    expect(Math.abs(middle - 0.25)).toBeLessThan(1e-6);
    const place = Math.round(fromHz / 20);
    const impulse = new Float32Array(2 * place);
    impulse[place] = 1;
    const answer = resample({samples: impulse, sampleRateHz: fromHz}, toHz).samples;
    expect(Math.abs(answer.indexOf(Math.max(...answer)) - (place * toHz) / fromHz)).toBeLessThanOrEqual(0.5);
  });
});

test.each(pairs.filter(([fromHz, toHz]) => toHz < fromHz))('%i → %i Hz: aliases ≤ −100 dB', (fromHz, toHz) => {
  const lowest = (toHz / 2) * 1.0065;
  const highest = (fromHz / 2) * 0.995;
  for (let step = 0; step <= 20; step += 1) {
    const hz = lowest + ((highest - lowest) * step) / 20;
    const output = resample(sine({hz, amplitude: 0.5, seconds: 0.5, sampleRateHz: fromHz}), toHz);
    expect(db(middleRms(output) / (0.5 / Math.SQRT2)), `${hz} Hz`).toBeLessThan(-100);
  }
});

test('equal rates give the same samples', () => {
  const sound = sine({hz: 440, amplitude: 0.5, seconds: 0.01, sampleRateHz: 22_050});
  expect(resample(sound, 22_050)).toBe(sound);
});

test.skipIf(!hasProgram('sox'))('sox rate -v agrees on noise within −100 dB where both pass it', async () => {
  const random = seededRandom('noise');
  // Noise that ends below both filters' edges: sox's own upsampling from 16 kHz makes it.
  const noise = Float32Array.from({length: 32_000}, () => random() - 0.5);
  const source = resample({samples: noise, sampleRateHz: 16_000}, 24_000).samples;
  const folder = await temporaryFolder();
  const [input, output] = [join(folder, 'in.wav'), join(folder, 'out.wav')];
  writeFileSync(input, riffBytes([formatChunk({tag: 3, bits: 32}), dataChunk(new Uint8Array(source.buffer))]));
  execFileSync('sox', ['-V1', input, '-e', 'float', '-b', '32', output, 'rate', '-v', '22050']);
  const theirs = decodeWav(readFileSync(output)).pcm.channels[0] as Float32Array;
  const ours = resample({samples: source, sampleRateHz: 24_000}, 22_050).samples;
  expect(Math.abs(ours.length - theirs.length)).toBeLessThanOrEqual(1);
  const difference = ours.map((sample, index) => sample - (theirs[index] ?? 0));
  const ratio =
    middleRms({samples: difference, sampleRateHz: 22_050}) / middleRms({samples: ours, sampleRateHz: 22_050});
  expect(db(ratio)).toBeLessThan(-100);
});
