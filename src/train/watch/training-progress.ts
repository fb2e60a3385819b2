/** How far a training is. */
export type TrainingProgress = {
  readonly epoch: number;
  readonly epochs: number;
  readonly step: number;
  readonly steps: number;
  /** Measured since the trainer was started; undefined before the first step. */
  readonly secondsPerStep: number | undefined;
  readonly secondsLeft: number | undefined;
  readonly losses: Readonly<Record<string, number | null>>;
  /** The most memory of the GPU that was taken so far. */
  readonly gpuBytes: number | undefined;
};

/** What is known when Piper has loaded the clips. */
export type LoadedTraining = {
  readonly epochs: number;
  readonly stepsPerEpoch: number;
  readonly epoch: number;
  readonly step: number;
};

/** The progress at the beginning or after a resume. */
export function beginProgress({epochs, stepsPerEpoch, epoch, step}: LoadedTraining): TrainingProgress {
  const steps = epochs * stepsPerEpoch;
  return {
    epoch,
    epochs,
    step,
    steps,
    secondsPerStep: undefined,
    secondsLeft: undefined,
    losses: {},
    gpuBytes: undefined,
  };
}

/** The progress after a step; time left is steps left at the measured speed. */
export function advanceProgress(
  progress: TrainingProgress,
  step: {
    readonly epoch: number;
    readonly step: number;
    readonly losses: TrainingProgress['losses'];
    readonly secondsPerStep: number;
    readonly gpuBytes: number | undefined;
  },
): TrainingProgress {
  const stepsLeft = Math.max(0, progress.steps - step.step);
  return {...progress, ...step, secondsLeft: stepsLeft * step.secondsPerStep};
}
