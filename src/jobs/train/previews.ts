import {basename, join} from 'node:path';
import {decodeAudio} from '../../audio/decode-audio.js';
import {mixToMono} from '../../audio/mix-to-mono.js';
import {openMp3Encoder} from '../../audio/mp3/mp3-encoder.js';
import {joinArrays} from '../../base/join-arrays.js';
import {temporaryPrefix, writeFileDurably} from '../../io/durable-file.js';
import {listFolder} from '../../io/list-folder.js';
import {makeFolder} from '../../io/make-folder.js';
import {deleteFile} from '../../io/move-file.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import type {Audition} from '../../train/checkpoints/audition.js';
import type {Checkpoint} from '../../train/checkpoints/checkpoint.js';
import type {RunFolder} from '../../train/run-folder.js';
import type {HeardSentence} from '../audition/speak-sentence.js';

/** Sentences of an audition that can be listened to. */
export const previewCount = 3;

/** kbit/s: five seconds are 30 kB. */
const bitrate = 48;

/** Writes the sounds of some of an audition's sentences as MP3. One without a sound is named all the same. */
export async function writePreviews(
  run: RunFolder,
  checkpoint: Checkpoint,
  heard: readonly HeardSentence[],
): Promise<Audition['previews']> {
  await makeFolder(run.previews);
  const previews: {text: string; isKept: boolean}[] = [];
  for (const {clip, clipWav} of heard) {
    previews.push({text: clip.text, isKept: clip.state === 'kept'});
    const path = previewPath(run, checkpoint, previews.length);
    if (clipWav === undefined) await deleteFile(path);
    else await writeFileDurably(path, await toMp3(clipWav));
  }
  return previews;
}

/** The sound of preview `number`, from 1, as a `data:` URI; undefined where there is none. */
export async function readPreview(run: RunFolder, checkpoint: Checkpoint, number: number): Promise<string | undefined> {
  const bytes = await readFileIfThere(previewPath(run, checkpoint, number));
  return bytes === undefined ? undefined : `data:audio/mpeg;base64,${bytes.toString('base64')}`;
}

/** Deletes the previews of checkpoints that are gone. What an audition is writing stays. */
export async function sweepPreviews(run: RunFolder, checkpoints: readonly Checkpoint[]): Promise<void> {
  const stems = new Set(checkpoints.map(stemOf));
  for (const {name} of await listFolder(run.previews)) {
    if (name.startsWith(temporaryPrefix)) continue;
    if (!stems.has(name.replace(/-\d+\.mp3$/, ''))) await deleteFile(join(run.previews, name));
  }
}

function previewPath({previews}: RunFolder, checkpoint: Checkpoint, number: number): string {
  return join(previews, `${stemOf(checkpoint)}-${number}.mp3`);
}

function stemOf({path}: Checkpoint): string {
  return basename(path, '.ckpt');
}

async function toMp3(wav: Uint8Array): Promise<Uint8Array> {
  const {samples, sampleRateHz} = mixToMono((await decodeAudio(wav)).pcm);
  const encoder = await openMp3Encoder(sampleRateHz, bitrate);
  return joinArrays([encoder.write(samples), encoder.end()]);
}
