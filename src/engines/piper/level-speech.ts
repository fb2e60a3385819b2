/** How loud a sentence is made. */
export type SpeechLevel = {
  /** Whether the loudest sample of each sentence becomes full scale first, as in Piper. */
  readonly isNormalised: boolean;
  /** Multiplies the samples; 1 is as they are. */
  readonly volume: number;
};

/** The samples of one sentence at their level, cut at ±1, as Piper 1.8.0 does it (`PiperVoice.synthesize`). Changes them in place. */
export function levelSpeech(samples: Float32Array, {isNormalised, volume}: SpeechLevel): Float32Array {
  const peak = isNormalised ? samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) : 1;
  // In 32 bits step by step, as numpy does.
  const divisor = peak < 1e-8 ? Number.POSITIVE_INFINITY : peak;
  for (let at = 0; at < samples.length; at += 1) {
    const sample = Math.fround((samples[at] as number) / divisor) * volume;
    samples[at] = Math.min(1, Math.max(-1, sample));
  }
  return samples;
}
