import type {MeanOpinionScore} from '../../quality/evidence.js';
import {modelFailed, type OpenModel, requireInputs, runModel} from '../onnx/open-model.js';
import {makeTensor} from '../onnx/open-session.js';
import {dnsmosWindowLength} from './dnsmos-windows.js';

/** Scores without the name of who gave them. */
export type DnsmosScores = Omit<MeanOpinionScore, 'model'>;

/** What the network says to P.835 scores: a + b·x + c·x², from the DNS Challenge's scorer, for its model that is not personalised. */
const toScore = {
  signal: [0.0052439, 1.22083953, -0.08397278],
  background: [-0.39604546, 1.60915514, -0.13166888],
  overall: [0.04602535, 1.11546468, -0.06766283],
} as const;

/**
 * The mean scores of windows of a sound (see `dnsmos-windows.ts`) as it is. DNSMOS hears level: the same speech at half the amplitude
 * scored 0.22 more overall, at a tenth 0.11 less. Each window is scored, and then the mean is taken. Throws MODEL_FAILED.
 */
export async function dnsmosScores(model: OpenModel, windows: readonly Float32Array[]): Promise<DnsmosScores> {
  requireInputs(model, 'DNSMOS P.835', ['input_1']);
  const sums = {signal: 0, background: 0, overall: 0};
  for (const window of windows) {
    const input = makeTensor('float32', window, [1, dnsmosWindowLength]);
    const [scores] = Object.values(await runModel(model, {input_1: input}));
    if (scores?.length !== 3)
      throw modelFailed(model.file, 'it is no DNSMOS P.835 model: it does not give three scores.');
    const [signal, background, overall] = scores as unknown as readonly [number, number, number];
    sums.signal += polynomial(toScore.signal, signal);
    sums.background += polynomial(toScore.background, background);
    sums.overall += polynomial(toScore.overall, overall);
  }
  return {
    signal: sums.signal / windows.length,
    background: sums.background / windows.length,
    overall: sums.overall / windows.length,
  };
}

function polynomial([constant, linear, quadratic]: readonly [number, number, number], x: number): number {
  return constant + linear * x + quadratic * x * x;
}
