import type {Measurements} from '../quality/measures/measurements.js';

/** What became of a phrase. */
export type ReportState = 'pending' | 'kept' | 'rejected' | 'failed';

/** A phrase of a dataset with everything that a page shows of it. */
export type ReportClip = {
  /** As in `voice_00042.wav`; from 1. */
  readonly number: number;
  /** The spoken text, of any length. */
  readonly text: string;
  readonly state: ReportState;
  /** Why it was rejected or failed; empty for others. */
  readonly reasons: readonly ReportReason[];
  /** The person who decided; absent for the judge. */
  readonly decidedBy?: string | undefined;
  /** How many takes were made. */
  readonly takes: number;
  /** How long the server took for the take that the clip is made of. */
  readonly serverSeconds?: number | undefined;
  /** Absent where there is no clip. */
  readonly measured?: Measurements | undefined;
  /** What the player plays: an address relative to the page (`wavs/voice_00042.wav`) or a `data:` URI. */
  readonly sound?: string | undefined;
  /** The clip from its beginning to its end, in at most some 200 equal pieces. Only needed where the page shows the clip. */
  readonly peaks?: readonly Peak[] | undefined;
};

/** A reason as the journal has it, with the sentence where the measurements are at hand. */
export type ReportReason = {readonly rule: string; readonly message?: string | undefined};

/** The lowest and the highest sample of a piece, −1 to 1. */
export type Peak = readonly [low: number, high: number];
