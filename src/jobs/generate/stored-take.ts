import {join} from 'node:path';
import {sha256} from '../../base/content-id.js';
import type {TakeRecord} from '../../dataset/journal/record.js';
import {type DatasetLayout, takeFileName} from '../../dataset/layout.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';

/** The bytes of a journalled take, if they are still what was journalled. */
export async function storedTake(
  layout: DatasetLayout,
  known: readonly TakeRecord[],
  take: number,
): Promise<Uint8Array | undefined> {
  const record = known.findLast(({take: index}) => index === take);
  if (record === undefined) return undefined;
  const bytes = await readFileIfThere(join(layout.takes, takeFileName(record.key, take, record.format)));
  return bytes !== undefined && sha256(bytes) === record.sha256 ? bytes : undefined;
}
