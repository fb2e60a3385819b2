/** Something that the audio chain did to a take; every one is written down, in this order of the chain. */
export type ClipEdit =
  /** NaN, infinities and what no scale of samples holds (beyond ±10³⁰) became 0. */
  | {readonly edit: 'non-finite-zeroed'; readonly sampleCount: number}
  | {readonly edit: 'mixed-to-mono'; readonly channelCount: number}
  | {readonly edit: 'offset-removed'; readonly offset: number}
  | {readonly edit: 'notched'; readonly hz: number}
  | {readonly edit: 'trimmed'; readonly headMs: number; readonly tailMs: number}
  /** Pauses inside the speech. */
  | {readonly edit: 'pauses-shortened'; readonly count: number; readonly removedMs: number}
  | {readonly edit: 'resampled'; readonly fromHz: number; readonly toHz: number}
  | {readonly edit: 'edges-faded'; readonly fadeMs: number}
  /** Short of the target where the ceiling of true peak or the greatest gain came first. */
  | {readonly edit: 'loudness-set'; readonly gainDb: number; readonly fromLufs: number; readonly toLufs: number}
  /** By the ceiling alone: no loudness was asked for, or there is none. */
  | {readonly edit: 'turned-down'; readonly gainDb: number}
  /** Samples that did not fit 16 bits. */
  | {readonly edit: 'clamped'; readonly sampleCount: number};

/** A take after processing: one channel, 16 bits, at the dataset's sample rate. */
export type Clip = {
  readonly samples: Int16Array;
  readonly sampleRateHz: number;
  readonly edits: readonly ClipEdit[];
};
