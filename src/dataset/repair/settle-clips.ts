import {join} from 'node:path';
import {sha256} from '../../base/content-id.js';
import {readFileBytes, readFileIfThere} from '../../io/read-file-bytes.js';
import {clipFileName, type DatasetLayout, takeFileName} from '../layout.js';
import type {PhraseStory} from './phrase-story.js';
import type {MakeClip} from './rebuild-from-list.js';
import type {ClipFolder, FileSurvey} from './survey-files.js';

/** What has to be done with the files of clips, so that they lie where their verdicts say. Nothing is done yet. */
export type ClipPlan = {
  /** Numbers whose clip lies in the other folder, with the folder where it belongs. */
  readonly moves: {readonly n: number; readonly to: ClipFolder}[];
  /** Names in `wavs/` and `rejected/` that are not what the journal knows: they go into `damaged/`. */
  readonly aside: {readonly name: string; readonly from: ClipFolder}[];
  /** Clips made again from their takes, byte for byte what they were. */
  readonly made: {readonly n: number; readonly wav: Uint8Array}[];
  /** Kept phrases whose clip cannot be had. */
  readonly missing: PhraseStory[];
};

/** What is held against each other. */
export type ClipEvidence = {
  readonly layout: DatasetLayout;
  readonly files: FileSurvey;
  readonly stories: ReadonlyMap<number, PhraseStory>;
  readonly makeClip: MakeClip;
};

/** Holds every clip against its verdict, hashes included, and looks for the clips of kept phrases. */
export async function planClips(evidence: ClipEvidence): Promise<ClipPlan> {
  const {files, stories} = evidence;
  // What bears the name of a clip and is none would be overwritten one day; generate does not begin beside it.
  const plan: ClipPlan = {moves: [], aside: [...files.inTheWay], made: [], missing: []};
  for (const [n, story] of stories) {
    if (story.state === 'kept') await planKept(n, story, evidence, plan);
    else if (story.state === 'rejected' && files.wavs.has(n)) await planRejected(n, story, evidence, plan);
    else if ((story.state === 'removed' || story.state === 'failed') && files.wavs.has(n))
      plan.aside.push({name: clipFileName(n), from: 'wavs'});
  }
  for (const from of ['wavs', 'rejected'] as const) {
    for (const n of files[from]) if (!stories.has(n)) plan.aside.push({name: clipFileName(n), from});
  }
  return plan;
}

async function planKept(n: number, story: PhraseStory, evidence: ClipEvidence, plan: ClipPlan): Promise<void> {
  const {layout, files} = evidence;
  const isInWavs = files.wavs.has(n);
  if (isInWavs && (await isRight(join(layout.wavs, clipFileName(n)), story))) return;
  if (isInWavs) plan.aside.push({name: clipFileName(n), from: 'wavs'});
  if (files.rejected.has(n) && (await isRight(join(layout.rejected, clipFileName(n)), story))) {
    plan.moves.push({n, to: 'wavs'});
    return;
  }
  const wav = await makeAgain(story, evidence);
  if (wav === undefined) plan.missing.push(story);
  else plan.made.push({n, wav});
}

async function planRejected(
  n: number,
  story: PhraseStory,
  {layout, files}: ClipEvidence,
  plan: ClipPlan,
): Promise<void> {
  const isOurs = await isRight(join(layout.wavs, clipFileName(n)), story);
  if (isOurs && !files.rejected.has(n)) plan.moves.push({n, to: 'rejected'});
  else plan.aside.push({name: clipFileName(n), from: 'wavs'});
}

async function isRight(path: string, {verdict}: PhraseStory): Promise<boolean> {
  return verdict?.sha256 === undefined || sha256(await readFileBytes(path)) === verdict.sha256;
}

async function makeAgain(
  {record, verdict, takes}: PhraseStory,
  {layout, files, makeClip}: ClipEvidence,
): Promise<Uint8Array | undefined> {
  const take = verdict?.take === undefined ? undefined : takes.get(verdict.take);
  if (take === undefined || !files.takes.has(record.key)) return undefined;
  const bytes = await readFileIfThere(join(layout.takes, takeFileName(record.key, take.take, take.format)));
  if (bytes === undefined || sha256(bytes) !== take.sha256) return undefined;
  const wav = await makeClip(bytes, record);
  return wav !== undefined && sha256(wav) === verdict?.sha256 ? wav : undefined;
}
