import type {ClipEdit} from '../audio/clip.js';
import {canonicalJson, type Json, sha256} from '../base/content-id.js';
import type {Measurements} from '../quality/measures/measurements.js';

/** The version of the lines of `measurements.jsonl` that this code writes. */
const measurementsVersion = 1;

/** A line of `measurements.jsonl`: what is known of a take, whether it gave a clip or not. The last line of a (key, take) counts. */
export type MeasurementRecord = {
  readonly v: number;
  readonly key: string;
  readonly take: number;
  /** SHA-256 of the clip; null where the take could not be decoded, and then there is nothing more. */
  readonly clip: string | null;
  readonly edits?: readonly ClipEdit[];
} & Partial<Measurements>;

/** The line of a take and the clip made of it. */
export function measuredLine(
  key: string,
  take: number,
  clip: string,
  measurements: Measurements,
  edits: readonly ClipEdit[],
): string {
  return JSON.stringify({v: measurementsVersion, key, take, clip, ...measurements, edits} satisfies MeasurementRecord);
}

/** The line of a take that could not be decoded. */
export function unreadableLine(key: string, take: number): string {
  return JSON.stringify({v: measurementsVersion, key, take, clip: null} satisfies MeasurementRecord);
}

/** The fields that hold no number. */
const otherFields: ReadonlySet<string> = new Set([
  'key',
  'clip',
  'edits',
  'isTakeLengthCertain',
  'language',
  'models',
  'transcript',
  'forcedLowestWord',
  'speakerEmbedding',
] satisfies readonly (keyof MeasurementRecord)[]);

function isSound([name, value]: [string, unknown]): boolean {
  return typeof value === 'number' || otherFields.has(name);
}

/** A line as a record; undefined for a damaged one, which only means that its take is measured again. */
export function parseMeasurement(line: string): MeasurementRecord | undefined {
  try {
    const record: MeasurementRecord = JSON.parse(line);
    return /^[0-9a-f]{32}$/.test(record.key) && Object.entries(record).every(isSound) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Tells lines of other content apart, in whatever order their fields stand. */
export function measurementDigest(line: string): string {
  return sha256(canonicalJson(JSON.parse(line) as Json)).slice(0, 16);
}
