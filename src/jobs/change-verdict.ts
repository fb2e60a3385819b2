import {join} from 'node:path';
import type {Journal} from '../dataset/journal/journal.js';
import {clipFileName, type DatasetLayout} from '../dataset/layout.js';
import {moveFileDurably} from '../io/move-file.js';

/** What is thought of a clip from now on. */
export type NewVerdict = {
  readonly verdict: 'kept' | 'rejected';
  readonly reasons: readonly string[];
  /** The person who says so; absent for the judge. */
  readonly by?: string;
};

/** The clip that a verdict is about. */
export type DecidedClip = {readonly take: number; readonly sha256: string | undefined};

/**
 * Gives a clip that is there another verdict, or the same again: the verdict is recorded, then the file moves where it changed; a start completes what
 * a crash left between the two. Gives the path of the clip.
 */
export async function changeVerdict(
  {journal, layout}: {readonly journal: Journal; readonly layout: DatasetLayout},
  entry: number,
  {verdict, reasons, by}: NewVerdict,
  {take, sha256}: DecidedClip,
): Promise<string> {
  const {index} = journal;
  const was = index.state(entry);
  const clip = {take, ...(sha256 === undefined ? {} : {sha256})};
  await journal.addVerdict(entry, {verdict, reasons, ...clip, ...(by === undefined ? {} : {by})});
  const name = clipFileName(index.number(entry));
  const isKept = verdict === 'kept';
  const path = join(isKept ? layout.wavs : layout.rejected, name);
  if (was !== verdict) await moveFileDurably(join(isKept ? layout.rejected : layout.wavs, name), path);
  return path;
}
