import {join} from 'node:path';
import {decodeAudio} from '../../audio/decode-audio.js';
import {readWavHeader} from '../../audio/wav/read-wav-header.js';
import {sha256} from '../../base/content-id.js';
import {isChatterpipeError} from '../../base/error.js';
import {readFileBytes} from '../../io/read-file-bytes.js';
import {journalVersion, type TakeRecord, type VerdictRecord} from '../journal/record.js';
import {clipFileName, type DatasetLayout} from '../layout.js';
import {takeSeed} from '../phrase-key.js';
import {continueStory, type PhraseStory} from './phrase-story.js';
import type {ClipFolder, FileSurvey} from './survey-files.js';

/**
 * Records for the takes of a phrase that lie in `takes/` and of which the journal says nothing, if they can be decoded: what was
 * paid for is not asked for again. The story knows them afterwards.
 */
export async function adoptTakes(
  story: PhraseStory,
  layout: DatasetLayout,
  files: FileSurvey,
  baseSeed: number,
): Promise<readonly TakeRecord[]> {
  const {key} = story.record;
  const adopted: TakeRecord[] = [];
  for (const {name, take, format} of files.takes.get(key) ?? []) {
    if (story.takes.has(take)) continue;
    const bytes = await readFileBytes(join(layout.takes, name));
    if (!(await isSound(bytes))) continue;
    const seed = takeSeed(baseSeed, key, take);
    const record: TakeRecord = {v: journalVersion, type: 'take', key, take, seed, sha256: sha256(bytes), format};
    continueStory(story, record);
    adopted.push(record);
  }
  return adopted;
}

/**
 * The verdict of a phrase that has none, from the place of its clip: a clip is written into the folder of its verdict, and the
 * verdict after it. The last take is the one that was kept, because no take follows it. Undefined where there is no whole clip of the
 * dataset's rate.
 */
export async function verdictByPlace(
  story: PhraseStory,
  layout: DatasetLayout,
  files: FileSurvey,
  sampleRateHz: number | undefined,
): Promise<VerdictRecord | undefined> {
  const {key, n} = story.record;
  const isKept = files.wavs.has(n);
  if (!isKept && !files.rejected.has(n)) return undefined;
  const bytes = await readFileBytes(join(isKept ? layout.wavs : layout.rejected, clipFileName(n)));
  if (!isClip(bytes, sampleRateHz)) return undefined;
  const lastTake = Math.max(-1, ...story.takes.keys());
  const record: VerdictRecord = {
    v: journalVersion,
    type: 'verdict',
    key,
    verdict: isKept ? 'kept' : 'rejected',
    reasons: isKept ? [] : ['reasons-lost'],
    ...(isKept && lastTake >= 0 ? {take: lastTake} : {}),
    sha256: sha256(bytes),
  };
  continueStory(story, record);
  return record;
}

/** Whether a file in `wavs/` or `rejected/` is a whole WAV of the dataset's rate. */
export async function holdsClip(
  layout: DatasetLayout,
  from: ClipFolder,
  n: number,
  sampleRateHz: number | undefined,
): Promise<boolean> {
  return isClip(await readFileBytes(join(layout[from], clipFileName(n))), sampleRateHz);
}

async function isSound(bytes: Uint8Array): Promise<boolean> {
  try {
    await decodeAudio(bytes);
    return true;
  } catch (error) {
    if (isChatterpipeError(error, 'AUDIO_UNREADABLE')) return false;
    throw error;
  }
}

function isClip(bytes: Uint8Array, sampleRateHz: number | undefined): boolean {
  try {
    const header = readWavHeader(bytes);
    return header.frameCount > 0 && (sampleRateHz === undefined || header.sampleRateHz === sampleRateHz);
  } catch (error) {
    if (isChatterpipeError(error, 'AUDIO_UNREADABLE')) return false;
    throw error;
  }
}
