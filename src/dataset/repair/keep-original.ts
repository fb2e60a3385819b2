import {replaceFileDurably} from '../../io/durable-file.js';
import {listFolder} from '../../io/list-folder.js';
import {readFileChunks} from '../../io/read-file-chunks.js';
import {statPath} from '../../io/stat-path.js';
import type {DatasetLayout} from '../layout.js';

/** The number of this repair of a dataset: the lowest that no earlier one used. */
export async function nextRepairNumber({root}: DatasetLayout): Promise<number> {
  const used = (await listFolder(root)).map(({name}) =>
    Number(/\.(?:before-repair|damaged)-(\d+)$/.exec(name)?.[1] ?? 0),
  );
  const folders = (await listFolder(`${root}/damaged`)).map(({name}) => Number(/^\d+$/.test(name) ? name : 0));
  return Math.max(0, ...used, ...folders) + 1;
}

/** Copies a file to `PATH.before-repair-K`, durably; false where there is none. */
export async function keepOriginal(path: string, repair: number): Promise<boolean> {
  if ((await statPath(path)) === undefined) return false;
  await replaceFileDurably(`${path}.before-repair-${repair}`, async file => {
    for await (const chunk of readFileChunks(path)) await file.add(chunk);
  });
  return true;
}
