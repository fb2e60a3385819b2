import type {EvidenceMeasurements} from './evidence-measurements.js';
import type {SoundMeasurements} from './sound-measurements.js';

/**
 * The numbers about one take and the clip made of it. Plain JSON; levels that do not exist are −144 dB. What is optional was not
 * measured: by an older version, of a clip too short for it, or because no model was there.
 */
export type Measurements = BasicMeasurements & Partial<SoundMeasurements> & Partial<EvidenceMeasurements>;

/** The names of the measures that are numbers. */
export type MeasureName = {
  [Name in keyof Measurements]-?: NonNullable<Measurements[Name]> extends number ? Name : never;
}[keyof Measurements];

/** What is measured of every clip since the first version. */
export type BasicMeasurements = {
  /** Of the clip. */
  readonly durationSeconds: number;
  /** Of the clip: its largest sample. */
  readonly peakDbfs: number;
  /** Of the clip: 0 dB is a constant at full scale, a full sine is −3.01 dB. */
  readonly rmsDbfs: number;
  /** Of the clip: 10-ms frames more than 30 dB below its speech level, or below −60 dBFS; 1 for no samples. */
  readonly silentShare: number;

  /** What the server sent, before trimming. */
  readonly takeSeconds: number;
  readonly takeSampleRateHz: number;
  readonly takeChannelCount: number;
  /** Above 0 for floats beyond full scale. */
  readonly takePeakDbfs: number;
  /** False where the file does not say how long it is, so that a cut cannot be seen. */
  readonly isTakeLengthCertain: boolean;
  /** Samples in flat tops at full scale, of all samples of the take. */
  readonly clippedShare: number;
  readonly longestFlatTopSamples: number;
  /** NaN and infinities in the take. */
  readonly nonFiniteSampleCount: number;
  /** Samples of the take beyond ±1. */
  readonly overRangeSampleCount: number;
  /** The mean of the take, −1 to 1: what stands still in it. */
  readonly takeOffset: number;

  readonly language: string;
  /** What speaking the text takes at a usual rate; see `expected-speech-seconds.ts`. */
  readonly expectedSpeechSeconds: number;
  /** Letters and digits of the text by second of the clip; 0 for no samples. */
  readonly charactersPerSecond: number;
};
