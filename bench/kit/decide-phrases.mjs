// Brings a dataset whose phrases have their numbers to where a long generation would have brought it.
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {createReadStream, createWriteStream, linkSync, mkdirSync, writeFileSync} from 'node:fs';
import {appendFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

/** Two names of a file for each: a file system takes at most 65,000 of one (ext4). */
const phrasesPerFile = 25_000;

/**
 * Writes a take, a verdict and a measurement for the phrases of a dataset, and its clips and takes as names of a few small files.
 * @param {string} root
 * @param {number} count the first so many; the others stay pending
 */
export async function decidePhrases(root, count) {
  const bytes = Buffer.from('RIFF\u0024\0\0\0WAVE', 'latin1');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const decided = join(root, 'decided.jsonl');
  const journal = createWriteStream(decided);
  const measurements = createWriteStream(join(root, 'measurements.jsonl'));
  mkdirSync(join(root, 'originals'));
  let done = 0;
  for await (const line of createInterface({input: createReadStream(join(root, 'clips.jsonl'))})) {
    const {type, key, n} = JSON.parse(line);
    if (type !== 'number' || done === count) continue;
    const original = join(root, 'originals', String(Math.floor(done / phrasesPerFile)));
    if (done % phrasesPerFile === 0) writeFileSync(original, bytes);
    done += 1;
    linkSync(original, join(root, 'wavs', `voice_${String(n).padStart(5, '0')}.wav`));
    linkSync(original, join(root, 'takes', `${key}.0.wav`));
    const take = {v: 1, type: 'take', key, take: 0, seed: 1_234_567_890, sha256, format: 'wav'};
    const verdict = {v: 1, type: 'verdict', key, verdict: 'kept', reasons: [], take: 0, sha256};
    await add(measurements, [{v: 1, key, take: 0, clip: sha256, durationSeconds: 4, peakDbfs: -6.02, rmsDbfs: -22.11}]);
    await add(journal, [take, verdict]);
  }
  for (const file of [journal, measurements]) {
    file.end();
    await once(file, 'finish');
  }
  await appendFile(join(root, 'clips.jsonl'), createReadStream(decided));
}

async function add(file, records) {
  if (!file.write(records.map(record => `${JSON.stringify(record)}\n`).join(''))) await once(file, 'drain');
}
