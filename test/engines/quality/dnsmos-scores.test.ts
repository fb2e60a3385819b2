import {expect, test} from 'vitest';
import {openModel} from '../../../src/engines/onnx/open-model.js';
import {dnsmosScores} from '../../../src/engines/quality/dnsmos-scores.js';
import {dnsmosWindows} from '../../../src/engines/quality/dnsmos-windows.js';
import {sharedFile, sharedSound} from './test-models.js';

const file = sharedFile('dnsmos/sig_bak_ovr.onnx');
const recording = 'audio/silero_test.wav';
const isThere = file !== undefined && sharedFile(recording) !== undefined;

const speech = (from: number, to: number, gain = 1): Float32Array =>
  sharedSound(recording)
    .samples.slice(from, to)
    .map(sample => gain * sample);

function noise(): Float32Array {
  let state = 12_345;
  return Float32Array.from({length: 144_160}, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 0.1 * (state / 2 ** 31 - 1);
  });
}

// Measured apart from this code, by the rules of Microsoft's scorer with the same weights, without any change of level.
test.skipIf(!isThere).each<[string, () => Float32Array, readonly [number, number, number]]>([
  ['4 s of speech', () => speech(0, 64_000), [3.517, 3.83934, 3.12339]],
  ['one window of speech', () => speech(0, 144_160), [3.5506, 3.53838, 2.97597]],
  ['half as loud', () => speech(0, 144_160, 0.5), [3.622, 3.868, 3.201]],
  ['a tenth as loud', () => speech(0, 144_160, 0.1), [3.264, 4.013, 2.87]],
  [
    'a tone',
    () => Float32Array.from({length: 144_160}, (_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / 16_000)),
    [1.849, 2.256, 1.508],
  ],
  ['silence', () => new Float32Array(144_160), [2.514, 3.472, 1.84]],
  ['noise', noise, [1.185, 1.099, 1.103]],
])(
  '%s has the known scores',
  async (_, make, [signal, background, overall]) => {
    const scores = await dnsmosScores(await openModel(file as string), dnsmosWindows(make()));
    expect(Math.abs(scores.signal - signal)).toBeLessThan(0.001);
    expect(Math.abs(scores.background - background)).toBeLessThan(0.001);
    expect(Math.abs(scores.overall - overall)).toBeLessThan(0.001);
  },
  240_000,
);
