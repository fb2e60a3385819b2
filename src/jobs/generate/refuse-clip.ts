import {changeVerdict, type DecidedClip} from '../change-verdict.js';
import type {Decision, Workshop} from './workshop.js';

/** A clip in `wavs/`, and the rules that are held against it. */
export type ClipThere = DecidedClip & {readonly reasons: readonly string[]};

/** Refuses a clip as it is. */
export async function refuseClip(
  shop: Pick<Workshop, 'journal' | 'layout'>,
  entry: number,
  {reasons, ...clip}: ClipThere,
): Promise<Decision> {
  const phrase = await shop.journal.numberRecord(entry);
  const clipPath = await changeVerdict(shop, entry, {verdict: 'rejected', reasons}, clip);
  return {entry, phrase, verdict: 'rejected', reasons, clipPath, said: null};
}
