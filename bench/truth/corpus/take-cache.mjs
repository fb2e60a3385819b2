// Takes that were made once, as WAV files named by what they are.
import {existsSync, mkdirSync} from 'node:fs';
import {readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {decodeAudio} from '../../../dist/audio/decode-audio.js';
import {encodeWav} from '../../../dist/audio/encode-wav.js';
import {toInt16} from '../../../dist/audio/to-int16.js';
import {sha256} from '../../../dist/base/content-id.js';

/** `kept(name, make)`: the take of that name out of `folder`, or made and put there. Always as 16 bits would have it. */
export function openTakeCache(folder) {
  mkdirSync(folder, {recursive: true});
  return async (name, make) => {
    const path = join(folder, `${sha256(JSON.stringify(name)).slice(0, 24)}.wav`);
    if (!existsSync(path)) {
      const {samples, sampleRateHz} = await make();
      // Of this process alone: two may fill one cache.
      const own = `${path}.${process.pid}.new`;
      await writeFile(own, encodeWav(toInt16(samples).samples, sampleRateHz));
      await rename(own, path);
    }
    const {pcm} = await decodeAudio(new Uint8Array(await readFile(path)));
    return {samples: pcm.channels[0], sampleRateHz: pcm.sampleRateHz};
  };
}
