// What was heard, a line a clip: a run that is stopped has lost nothing, and several may write.
import {appendFileSync, existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {sha256} from '../../../dist/base/content-id.js';

/** `heard(clip, parts, hear)`: what was heard of that very sound before, or what `hear` gives now; that may be undefined, which is not kept. */
export function openHeardCache(folder) {
  const path = join(folder, 'heard.jsonl');
  const known = new Map();
  let readLines = 0;
  /** What this process or others wrote since; a last line without its end is still being written, or was cut. */
  const readOn = () => {
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
    for (const line of lines.slice(readLines)) known.set(...JSON.parse(line));
    readLines = lines.length;
  };
  readOn();
  return async ({take, text, language, dataset}, parts, hear) => {
    const bytes = new Uint8Array(take.samples.buffer, take.samples.byteOffset, take.samples.byteLength);
    const key = sha256(JSON.stringify([sha256(bytes), take.sampleRateHz, text, language, dataset, parts])).slice(0, 24);
    if (!known.has(key)) readOn();
    if (!known.has(key)) {
      const heard = await hear();
      if (heard === undefined) return undefined;
      known.set(key, heard);
      appendFileSync(path, `${JSON.stringify([key, heard])}\n`);
    }
    return known.get(key);
  };
}
