import {readLines} from '../io/read-lines.js';
import {statPath} from '../io/stat-path.js';
import type {ClipIndex} from './journal/clip-index.js';
import {type MeasurementRecord, parseMeasurement} from './measurements.js';

/** The last measurements of the takes that clips were made of, by entry. Some 2 KB a clip: not for a million. */
export async function readDecidedMeasurements(
  path: string,
  index: ClipIndex,
  takes: Uint8Array,
): Promise<ReadonlyMap<number, MeasurementRecord>> {
  const found = new Map<number, MeasurementRecord>();
  if ((await statPath(path)) === undefined) return found;
  await readLines(path, line => {
    const record = parseMeasurement(line);
    const entry = record === undefined ? -1 : index.find(record.key);
    if (record !== undefined && entry >= 0 && takes[entry] === record.take) found.set(entry, record);
  });
  return found;
}
