import type {WhisperWeights} from './whisper-weights.js';

/** The sizes of a Whisper model, as its weights show them. */
export type WhisperShape = {
  readonly encoderLayers: number;
  readonly decoderLayers: number;
  /** The width of the hidden states. */
  readonly width: number;
  readonly heads: number;
  readonly feedForwardWidth: number;
  readonly melBands: number;
  readonly vocabularySize: number;
};

/** Every Whisper model has heads of 64. */
export const headWidth = 64;

/** Reads the sizes off the weights. Throws MODEL_FAILED where one of those weights is missing. */
export function whisperShape(weights: WhisperWeights): WhisperShape {
  const width = weights.size('encoder/layer_norm/gamma', 0);
  return {
    encoderLayers: weights.layers('encoder'),
    decoderLayers: weights.layers('decoder'),
    width,
    heads: width / headWidth,
    feedForwardWidth: weights.size('encoder/layer_0/ffn/linear_0/weight', 0),
    melBands: weights.size('encoder/conv1/weight', 1),
    vocabularySize: weights.size('decoder/embeddings/weight', 0),
  };
}
