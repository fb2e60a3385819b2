// What was heard, a line a clip: a run that is stopped has lost nothing, and several may write.
import {appendFileSync, existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sha256} from '../../../dist/base/content-id.js';

/** `heard(clip, parts, hear)`: what was heard of that very sound before, or what `hear` gives now; that may be undefined, which is not kept. */
export async function openHeardCache(folder) {
  const path = join(folder, 'heard.jsonl');
  const text = existsSync(path) ? await readFile(path, 'utf8') : '';
  // A last line without its end was cut.
  const known = new Map(
    text
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line)),
  );
  return async ({take, text, language, dataset}, parts, hear) => {
    const bytes = new Uint8Array(take.samples.buffer, take.samples.byteOffset, take.samples.byteLength);
    const key = sha256(JSON.stringify([sha256(bytes), take.sampleRateHz, text, language, dataset, parts])).slice(0, 24);
    if (!known.has(key)) {
      const heard = await hear();
      if (heard === undefined) return undefined;
      known.set(key, heard);
      appendFileSync(path, `${JSON.stringify([key, heard])}\n`);
    }
    return known.get(key);
  };
}
