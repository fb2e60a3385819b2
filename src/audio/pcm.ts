/** Sound as numbers: one array a channel, all of one length, full scale ±1, any sample rate. May hold NaN or values beyond ±1. */
export type Pcm = {
  readonly channels: readonly Float32Array[];
  readonly sampleRateHz: number;
};

/** Sound of one channel. */
export type MonoPcm = {
  readonly samples: Float32Array;
  readonly sampleRateHz: number;
};
