/** Something that the audio chain did to a take; every one is written down, in this order of the chain. */
export type ClipEdit =
  /** NaN and infinities became 0. */
  | {readonly edit: 'non-finite-zeroed'; readonly sampleCount: number}
  | {readonly edit: 'mixed-to-mono'; readonly channelCount: number}
  | {readonly edit: 'offset-removed'; readonly offset: number}
  | {readonly edit: 'trimmed'; readonly headMs: number; readonly tailMs: number}
  | {readonly edit: 'resampled'; readonly fromHz: number; readonly toHz: number}
  | {readonly edit: 'edges-faded'; readonly fadeMs: number}
  | {readonly edit: 'turned-down'; readonly gainDb: number}
  /** Samples that did not fit 16 bits. */
  | {readonly edit: 'clamped'; readonly sampleCount: number};

/** A take after processing: one channel, 16 bits, at the dataset's sample rate. */
export type Clip = {
  readonly samples: Int16Array;
  readonly sampleRateHz: number;
  readonly edits: readonly ClipEdit[];
};
