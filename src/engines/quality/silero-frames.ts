import {type OpenModel, requireInputs, runModel} from '../onnx/open-model.js';
import {makeTensor, type Tensor} from '../onnx/open-session.js';
import {modelRateHz} from '../onnx/sound-for-models.js';

const windowLength = 512;
/** Samples of the window before that the model sees again. */
const contextLength = 64;
const stateShape = [2, 1, 128] as const;

/** How much of the sound one probability stands for: 32 ms. */
export const sileroFrameSeconds = windowLength / modelRateHz;

/**
 * How likely each window of 512 samples at 16 kHz is speech, 0 to 1, by Silero VAD v5 or v6. The last window is filled up with
 * zeros; no samples, no windows. The model remembers what came before, so windows cannot be told apart and shared out.
 */
export async function sileroFrames(model: OpenModel, samples: Float32Array): Promise<Float32Array> {
  requireInputs(model, 'Silero VAD', ['input', 'state']);
  const rate = rateOf(model);
  const probabilities = new Float32Array(Math.ceil(samples.length / windowLength));
  const input = new Float32Array(contextLength + windowLength);
  let state = new Float32Array(stateShape[0] * stateShape[1] * stateShape[2]);
  for (let frame = 0; frame < probabilities.length; frame += 1) {
    input.copyWithin(0, windowLength);
    input.fill(0, contextLength);
    input.set(samples.subarray(frame * windowLength, (frame + 1) * windowLength), contextLength);
    const {output, stateN} = await runModel(model, {
      input: makeTensor('float32', input, [1, input.length]),
      state: makeTensor('float32', state, stateShape),
      ...rate,
    });
    probabilities[frame] = output?.[0] as number;
    state = stateN as Float32Array<ArrayBuffer>;
  }
  return probabilities;
}

/** Some exports are made for 16 kHz alone and do not ask. */
function rateOf({session}: OpenModel): Readonly<Record<string, Tensor>> {
  if (!session.inputNames.includes('sr')) return {};
  return {sr: makeTensor('int64', BigInt64Array.from([BigInt(modelRateHz)]), [])};
}
