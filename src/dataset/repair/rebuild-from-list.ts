import {join} from 'node:path';
import {sha256} from '../../base/content-id.js';
import {readFileBytes} from '../../io/read-file-bytes.js';
import {clipFileName, type DatasetLayout} from '../layout.js';
import type {LostPhrase, Rebuilding} from './rebuilding.js';
import type {FileSurvey} from './survey-files.js';

/** The whole file that a take becomes, or undefined where it cannot be decoded. */
export type MakeClip = (take: Uint8Array, phrase: LostPhrase) => Promise<Uint8Array | undefined>;

/** A phrase list: numbers of phrases that have one, and the phrases that have none, in its order. */
type ListOrder = (number | LostPhrase)[];

/**
 * Finds the numbers of lost phrases with the help of the list that they came from. A clip whose bytes a take of the phrase becomes is
 * proof; a gap into which exactly the phrases fit that the list has there is as good, because numbers were given in list order.
 * Gives the phrases of the list that have no number then.
 */
export async function rebuildFromList(
  rebuilding: Rebuilding,
  list: AsyncIterable<LostPhrase>,
  {layout, files, makeClip}: {layout: DatasetLayout; files: FileSurvey; makeClip: MakeClip},
): Promise<ReadonlyMap<string, LostPhrase>> {
  const {order, lost} = await readOrder(rebuilding, list);
  await claimByClips(rebuilding, lost, layout, files, makeClip);
  claimByOrder(rebuilding, order, files);
  for (const key of [...lost.keys()]) if (rebuilding.numberOf(key) !== undefined) lost.delete(key);
  return lost;
}

async function readOrder(rebuilding: Rebuilding, list: AsyncIterable<LostPhrase>) {
  const order: ListOrder = [];
  const lost = new Map<string, LostPhrase>();
  for await (const phrase of list) {
    const n = rebuilding.numberOf(phrase.key);
    if (n === undefined) {
      if (!lost.has(phrase.key)) order.push(phrase);
      lost.set(phrase.key, phrase);
    } else if (typeof order.at(-1) === 'number' && typeof order.at(-2) === 'number') {
      // Of phrases in a row that have their numbers the first and the last are enough.
      order[order.length - 1] = n;
    } else {
      order.push(n);
    }
  }
  return {order, lost};
}

async function claimByClips(
  rebuilding: Rebuilding,
  lost: ReadonlyMap<string, LostPhrase>,
  layout: DatasetLayout,
  files: FileSurvey,
  makeClip: MakeClip,
): Promise<void> {
  const {stories} = rebuilding.survey;
  const unknown = new Map<string, number>();
  for (const [folder, numbers] of [
    [layout.wavs, files.wavs],
    [layout.rejected, files.rejected],
  ] as const) {
    for (const n of numbers) {
      if (!stories.has(n)) unknown.set(sha256(await readFileBytes(join(folder, clipFileName(n)))), n);
    }
  }
  for (const phrase of unknown.size === 0 ? [] : lost.values()) {
    for (const {name} of files.takes.get(phrase.key) ?? []) {
      const clip = await makeClip(await readFileBytes(join(layout.takes, name)), phrase);
      const n = clip === undefined ? undefined : unknown.get(sha256(clip));
      if (n !== undefined && rebuilding.claim(n, phrase, 'clip')) break;
    }
  }
}

function claimByOrder(rebuilding: Rebuilding, order: ListOrder, files: FileSurvey): void {
  let before = 0;
  let waiting: LostPhrase[] = [];
  for (const item of order) {
    const n = typeof item === 'number' ? item : rebuilding.numberOf(item.key);
    if (n === undefined) {
      waiting.push(item as LostPhrase);
      continue;
    }
    const gaps = missingBetween(rebuilding, before, n);
    if (gaps.length === waiting.length)
      waiting.forEach((phrase, at) => void rebuilding.claim(gaps[at] ?? 0, phrase, 'phrase list'));
    waiting = [];
    before = n;
  }
  // After the last known number: those up to the last of which there is a trace had their numbers in this order.
  const isTraced = ({key}: LostPhrase): boolean => rebuilding.hasOrphans(key) || files.takes.has(key);
  if (before < rebuilding.highest) return;
  for (const phrase of waiting.slice(0, waiting.findLastIndex(isTraced) + 1)) {
    rebuilding.claim(rebuilding.highest + 1, phrase, 'phrase list');
  }
}

function missingBetween({survey}: Rebuilding, before: number, after: number): number[] {
  const missing: number[] = [];
  for (let n = before + 1; n < after; n += 1) if (!survey.stories.has(n)) missing.push(n);
  return missing;
}
