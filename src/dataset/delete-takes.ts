import {join} from 'node:path';
import {deleteFile} from '../io/move-file.js';
import {type DatasetLayout, takeFileNames} from './layout.js';

/** Deletes the first `count` takes of a phrase; those that are not there are fine. */
export async function deleteTakes(layout: DatasetLayout, key: string, count: number): Promise<void> {
  for (let take = 0; take < count; take += 1) {
    for (const name of takeFileNames(key, take)) await deleteFile(join(layout.takes, name));
  }
}
