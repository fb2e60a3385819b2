// Clips of three neural voices that lie in a folder with their texts in index.tsv.
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {decodeAudio} from '../../../dist/audio/decode-audio.js';
import {recordedSplits} from './speakers.mjs';

/** @returns the clips of `DATA/speech`, none where there is no such folder */
export async function recordedClips(dataFolder) {
  const folder = dataFolder === undefined ? undefined : join(dataFolder, 'speech');
  if (folder === undefined || !existsSync(join(folder, 'index.tsv'))) return [];
  const [, ...lines] = (await readFile(join(folder, 'index.tsv'), 'utf8')).trim().split('\n');
  return Promise.all(
    lines.map(async line => {
      const [file, language, voice, text] = line.split('\t');
      const {pcm} = await decodeAudio(new Uint8Array(await readFile(join(folder, file))));
      const take = {samples: pcm.channels[0], sampleRateHz: pcm.sampleRateHz};
      const id = file.replace('.wav', '');
      return {id, split: recordedSplits[voice], engine: 'recorded', speaker: `recorded-${voice}`, language, text, take};
    }),
  );
}
