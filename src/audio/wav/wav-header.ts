/** How the samples of a WAV are written; always little-endian. */
export type WavEncoding = 'pcm-u8' | 'pcm-s16' | 'pcm-s24' | 'pcm-s32' | 'float-32' | 'float-64' | 'a-law' | 'mu-law';

/** What a `fmt ` chunk says, after its checks. */
export type WavFormat = {
  readonly encoding: WavEncoding;
  readonly isExtensible: boolean;
  /** 1 to 8. */
  readonly channelCount: number;
  /** 8,000 to 192,000. */
  readonly sampleRateHz: number;
  readonly bitsPerSample: number;
  /** Of one frame: a sample of every channel. */
  readonly blockAlignBytes: number;
};

/**
 * What is unusual about a WAV that can be read all the same:
 * - `placeholder-size`: the data chunk says 0, 0x7FFFFFFF, 0xFFFFFFFF or ≥ 2·10⁹ bytes, as streaming servers write it;
 * - `riff-size-differs`: the RIFF size is not the size of the file;
 * - `byte-rate-differs`: bytes per second are not rate × frame, which may mean that the rate is wrong;
 * - `several-headers`: more than one RIFF header, joined;
 * - `part-of-a-frame`: the data end inside a frame; the odd bytes are dropped;
 * - `chunk-unpadded`: a chunk of odd size without its padding byte;
 * - `bytes-after-data`: something that is no chunk, or is cut, stands behind the samples.
 */
export type WavOddity =
  | 'placeholder-size'
  | 'riff-size-differs'
  | 'byte-rate-differs'
  | 'several-headers'
  | 'part-of-a-frame'
  | 'chunk-unpadded'
  | 'bytes-after-data';

/** All that is known of a WAV before a sample is decoded. */
export type WavHeader = WavFormat & {
  /** Where the samples of the first data chunk begin. */
  readonly dataOffsetBytes: number;
  /** Of all samples that are there, in whole frames. */
  readonly dataSizeBytes: number;
  /** What the first data chunk says of itself. */
  readonly declaredDataSizeBytes: number;
  readonly frameCount: number;
  readonly durationSeconds: number;
  /** False where the size is a placeholder: a transfer that was cut cannot be told from a whole one. */
  readonly isLengthCertain: boolean;
  readonly oddities: readonly WavOddity[];
};
