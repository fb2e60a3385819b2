import {join} from 'node:path';
import {deleteFile} from '../io/move-file.js';
import {walkFolder} from '../io/walk-folder.js';
import type {ClipIndex, ClipState} from './journal/clip-index.js';
import type {DatasetLayout} from './layout.js';

/** Deletes the takes of phrases in certain states: what a crash left of a pruning, or of takes that were to be discarded. */
export async function sweepTakes(
  layout: DatasetLayout,
  index: ClipIndex,
  unwanted: readonly ClipState[],
): Promise<void> {
  if (unwanted.every(state => index.counts[state] === 0)) return;
  const left: string[] = [];
  await walkFolder(layout.takes, (name, isFile) => {
    const key = /^([0-9a-f]{32})\.\d+\.(?:wav|mp3)$/.exec(name)?.[1];
    const entry = isFile && key !== undefined ? index.find(key) : -1;
    if (entry >= 0 && unwanted.includes(index.state(entry))) left.push(name);
  });
  for (const name of left) await deleteFile(join(layout.takes, name));
}
