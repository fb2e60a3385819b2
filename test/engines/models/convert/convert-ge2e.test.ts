import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {convertGe2e} from '../../../../src/engines/models/convert/convert-ge2e.js';
import {type FloatTensor, readTorchFile} from '../../../../src/engines/models/convert/read-torch-file.js';
import {makeTensor, openOnnxSession} from '../../../../src/engines/onnx/open-session.js';
import {temporaryFolder} from '../../../kit/temporary-folder.js';

/** The original checkpoint: scripts/fetch-test-models.mjs puts it there. */
const checkpoint = join(process.env['CHATTERPIPE_TEST_MODELS'] ?? '', '.sources/ge2e/pretrained.pt');

describe.skipIf(!existsSync(checkpoint))('the checkpoint of Resemblyzer (CHATTERPIPE_TEST_MODELS)', () => {
  test('gives, converted, what plain arithmetic gives', async () => {
    const path = join(await temporaryFolder(), 'ge2e.onnx');
    await convertGe2e(checkpoint, path);
    const frames = Array.from({length: 6}, (_, frame) =>
      Array.from({length: 40}, (_, band) => ((frame * 7 + band) % 11) / 5),
    );
    const session = await openOnnxSession(path, {threads: 1, device: 'cpu'});
    const mels = makeTensor('float32', Float32Array.from(frames.flat()), [1, 6, 40]);
    const {embed} = await session.run({mels});
    const expected = plainGe2e(readTorchFile(readFileSync(checkpoint), 'model_state', checkpoint), frames);
    expect(embed?.dims).toEqual([1, 256]);
    const largest = Math.max(...expected.map((value, index) => Math.abs(value - Number(embed?.data[index]))));
    expect(largest).toBeLessThan(1e-5);
    expect(Math.max(...expected)).toBeGreaterThan(0.1);
    await session.release();
  });
});

test('what is no checkpoint is refused', async () => {
  const path = join(await temporaryFolder(), 'pretrained.pt');
  writeFileSync(path, '\x80\x02K\x01.', 'latin1');
  await expect(convertGe2e(path, `${path}.onnx`)).rejects.toMatchObject({
    code: 'MODEL_FAILED',
    message: `Cannot convert ${path}: it is not a checkpoint in torch's old format.`,
  });
});

/** Three layers of LSTM as torch documents them (gates i, f, g, o), then a linear layer, ReLU, and length 1. */
function plainGe2e(
  tensors: ReadonlyMap<string, FloatTensor>,
  frames: readonly (readonly number[])[],
): readonly number[] {
  const values = (name: string): Float32Array => (tensors.get(name) as FloatTensor).values;
  const times = (name: string, input: readonly number[]): readonly number[] => {
    const matrix = values(name);
    return Array.from({length: matrix.length / input.length}, (_, row) =>
      input.reduce((sum, value, column) => sum + value * (matrix[row * input.length + column] as number), 0),
    );
  };
  const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
  let sequence = frames;
  for (let layer = 0; layer < 3; layer++) {
    let [hidden, cell] = [new Array<number>(256).fill(0), new Array<number>(256).fill(0)];
    sequence = sequence.map(input => {
      const [fromInput, fromHidden] = [
        times(`lstm.weight_ih_l${layer}`, input),
        times(`lstm.weight_hh_l${layer}`, hidden),
      ];
      const gate = (index: number): number =>
        (fromInput[index] as number) +
        (fromHidden[index] as number) +
        (values(`lstm.bias_ih_l${layer}`)[index] as number) +
        (values(`lstm.bias_hh_l${layer}`)[index] as number);
      cell = cell.map((old, at) => sigmoid(gate(256 + at)) * old + sigmoid(gate(at)) * Math.tanh(gate(512 + at)));
      hidden = cell.map((value, at) => sigmoid(gate(768 + at)) * Math.tanh(value));
      return hidden;
    });
  }
  const linear = times('linear.weight', sequence.at(-1) as readonly number[]);
  const positive = linear.map((value, index) => Math.max(0, value + (values('linear.bias')[index] as number)));
  const length = Math.hypot(...positive);
  return positive.map(value => value / length);
}
