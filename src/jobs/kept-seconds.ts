import type {ClipIndex} from '../dataset/journal/clip-index.js';
import {parseMeasurement} from '../dataset/measurements.js';
import {readLines} from '../io/read-lines.js';
import {statPath} from '../io/stat-path.js';

/** Seconds of speech in the kept clips of a dataset, by the last measurement of each. A damaged line does not count. */
export async function keptSeconds(measurementsPath: string, index: ClipIndex): Promise<number> {
  if ((await statPath(measurementsPath)) === undefined) return 0;
  const seconds = new Float32Array(index.size);
  await readLines(measurementsPath, line => {
    const record = parseMeasurement(line);
    const entry = record === undefined ? -1 : index.find(record.key);
    if (entry >= 0) seconds[entry] = record?.durationSeconds ?? 0;
  });
  return seconds.reduce((sum, value, entry) => (index.state(entry) === 'kept' ? sum + value : sum), 0);
}
