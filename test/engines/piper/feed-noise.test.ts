import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {makeTensor, openChangedSession, openOnnxSession} from '../../../src/engines/onnx/open-session.js';
import {feedNoise, noiseInput} from '../../../src/engines/piper/feed-noise.js';
import {seededNoise} from '../../../src/engines/piper/seeded-noise.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {tinyVoiceModel} from '../../kit/tiny-voice.js';
import {tinyOnnx} from '../quality/tiny-onnx.js';

const options = {threads: 1, device: 'cpu'} as const;

async function writeModel(bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'model.onnx');
  writeFileSync(path, bytes);
  return path;
}

const feedsOf = (scales: readonly number[]) => ({
  input: makeTensor('int64', BigInt64Array.from([1n, 0n, 14n, 0n, 2n]), [1, 5]),
  input_lengths: makeTensor('int64', BigInt64Array.of(5n), [1]),
  scales: makeTensor('float32', Float32Array.from(scales), [3]),
});

test('a model gets one input more, and without noise says what it said before', async () => {
  const path = await writeModel(tinyVoiceModel(false));
  const [plain, fed] = [await openOnnxSession(path, options), await openChangedSession(path, feedNoise, options)];
  expect(plain.inputNames).toEqual(['input', 'input_lengths', 'scales']);
  expect(fed.inputNames).toEqual(['input', 'input_lengths', 'scales', noiseInput]);
  const feeds = feedsOf([0, 1, 0]);
  const noise = {[noiseInput]: makeTensor('float32', Float32Array.of(0), [1])};
  expect((await fed.run({...feeds, ...noise}))['output']?.data).toEqual((await plain.run(feeds))['output']?.data);
});

test('each sample gets its number of the noise, which begins again where it ends', async () => {
  const path = await writeModel(tinyVoiceModel(false));
  const fed = await openChangedSession(path, feedNoise, options);
  const outputOf = async (noise: Float32Array, scale: number) =>
    (await fed.run({...feedsOf([scale, 1, 0]), [noiseInput]: makeTensor('float32', noise, [noise.length])}))['output']
      ?.data as Float32Array;
  const noise = seededNoise('seed', 100);
  const [still, rough] = [await outputOf(noise, 0), await outputOf(noise, 1)];
  const place = 104_729;
  for (const at of [0, 1, 99, 100, 1279]) {
    const added = (rough[at] as number) - (still[at] as number);
    expect(added).toBeCloseTo(0.05 * (noise[(at + place) % 100] as number), 6);
  }
});

test('a model without dice stays as it is', () => {
  const model = tinyOnnx(
    [{operator: 'Relu', inputs: ['x'], output: 'y'}],
    {name: 'x', shape: [1]},
    {name: 'y', shape: [1]},
  );
  expect(feedNoise(model)).toBe(model);
});

test('noise has mean 0 and deviation 1, and is the same for the same seed', () => {
  const noise = seededNoise(7, 100_001);
  const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
  const variance = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length;
  // Four standard errors: 4/√n for the mean, 4·√(2/n) for the variance.
  expect(Math.abs(mean)).toBeLessThan(0.013);
  expect(Math.abs(variance - 1)).toBeLessThan(0.018);
  expect(seededNoise(7, 100_001)).toEqual(noise);
  expect(seededNoise(8, 100_001)).not.toEqual(noise);
  expect(noise.every(Number.isFinite)).toBe(true);
});
