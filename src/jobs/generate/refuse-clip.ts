import {join} from 'node:path';
import {clipFileName} from '../../dataset/layout.js';
import {moveFileDurably} from '../../io/move-file.js';
import type {Decision, Workshop} from './workshop.js';

/** A clip in `wavs/`, and the rules that are held against it. */
export type ClipThere = {
  readonly reasons: readonly string[];
  readonly take: number;
  readonly sha256: string | undefined;
};

/** Refuses a clip as it is: the verdict is recorded, then the file moves. */
export async function refuseClip(
  {journal, layout}: Pick<Workshop, 'journal' | 'layout'>,
  entry: number,
  {reasons, take, sha256}: ClipThere,
): Promise<Decision> {
  const phrase = await journal.numberRecord(entry);
  const clip = sha256 === undefined ? {} : {take, sha256};
  await journal.addVerdict(entry, {verdict: 'rejected', reasons, ...clip});
  const name = clipFileName(phrase.n);
  const clipPath = join(layout.rejected, name);
  await moveFileDurably(join(layout.wavs, name), clipPath);
  return {entry, phrase, verdict: 'rejected', reasons, clipPath, said: null};
}
