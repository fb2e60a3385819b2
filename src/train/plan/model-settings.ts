import type {Quality} from '../../dataset/card.js';

/** `tiny` is for tests: it learns in seconds and speaks noise. */
export type ModelSize = Quality | 'tiny';

/** A parameter of Piper's model as its constructor takes it; lists become tuples. */
export type ModelParameter = number | string | readonly (number | readonly number[])[];

/** What differs from the defaults of Piper's model, by the names of its constructor. */
export type ModelSettings = Readonly<Record<string, ModelParameter>>;

/**
 * The architectures of Piper's qualities (rhasspy/piper, piper_train/__main__.py). `low` is `medium` at another sample rate. Piper's
 * trainer of today has no quality, only these parameters.
 */
export const modelSettings: Readonly<Record<ModelSize, ModelSettings>> = {
  x_low: {hidden_channels: 96, inter_channels: 96, filter_channels: 384},
  low: {},
  medium: {},
  high: {
    resblock: '1',
    resblock_kernel_sizes: [3, 7, 11],
    resblock_dilation_sizes: [
      [1, 3, 5],
      [1, 3, 5],
      [1, 3, 5],
    ],
    upsample_rates: [8, 8, 2, 2],
    upsample_initial_channel: 512,
    upsample_kernel_sizes: [16, 16, 4, 4],
  },
  tiny: {
    hidden_channels: 32,
    inter_channels: 32,
    filter_channels: 64,
    n_layers: 2,
    upsample_initial_channel: 32,
    segment_size: 1024,
  },
};

/** What a training of that size takes. Rough figures for planning; see docs/training.md for where they come from. */
export type ModelCost = {
  /** Memory beside the clips: parameters, their optimizers, the libraries. */
  readonly baseBytes: number;
  /** Memory for each clip of a batch. */
  readonly clipBytes: number;
  /** One checkpoint on the disk. */
  readonly checkpointBytes: number;
  /** Seconds for one clip of a batch, on one core of a CPU and on a middling GPU. */
  readonly cpuSecondsPerClip: number;
  readonly gpuSecondsPerClip: number;
};

const GB = 1e9;

/** Measured for medium on a CPU: 4.4 GB and 14 s a step at 4 clips on two cores, 846 MB a checkpoint; the others are scaled from it. */
export const modelCosts: Readonly<Record<ModelSize, ModelCost>> = {
  x_low: cost(1.6, 0.4, 0.7, 4, 0.015),
  low: cost(2, 0.6, 0.85, 7, 0.025),
  medium: cost(2, 0.6, 0.85, 7, 0.03),
  high: cost(2.6, 1.1, 1, 16, 0.06),
  tiny: cost(0.7, 0.05, 0.01, 0.1, 0.01),
};

function cost(baseGb: number, clipGb: number, checkpointGb: number, cpu: number, gpu: number): ModelCost {
  return {
    baseBytes: baseGb * GB,
    clipBytes: clipGb * GB,
    checkpointBytes: checkpointGb * GB,
    cpuSecondsPerClip: cpu,
    gpuSecondsPerClip: gpu,
  };
}
