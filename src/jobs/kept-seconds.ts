import type {ClipIndex} from '../dataset/journal/clip-index.js';
import {plainFileSize} from '../io/move-file.js';
import {readLines} from '../io/read-lines.js';

/** Seconds of speech in the kept clips of a dataset, by the last measurement of each. A damaged line does not count. */
export async function keptSeconds(measurementsPath: string, index: ClipIndex): Promise<number> {
  if ((await plainFileSize(measurementsPath)) === undefined) return 0;
  const seconds = new Float32Array(index.size);
  await readLines(measurementsPath, line => {
    const measured = parse(line);
    const entry = measured === undefined ? -1 : index.find(measured.key);
    if (measured !== undefined && entry >= 0) seconds[entry] = measured.durationSeconds;
  });
  return seconds.reduce((sum, value, entry) => (index.state(entry) === 'kept' ? sum + value : sum), 0);
}

function parse(line: string): {readonly key: string; readonly durationSeconds: number} | undefined {
  try {
    const {key, durationSeconds} = JSON.parse(line);
    return /^[0-9a-f]{32}$/.test(key) && Number.isFinite(durationSeconds) ? {key, durationSeconds} : undefined;
  } catch {
    return undefined;
  }
}
