import {ChatterpipeError} from '../../base/error.js';
import {gigabytes} from '../../base/gigabytes.js';
import {freeDiskBytes, isSameDisk} from '../../io/disk-space.js';
import {existingFolder} from '../../io/existing-folder.js';

/** What a stage will write, and where. */
export type RoomNeed = {readonly folder: string; readonly bytes: number};

/** Throws DISK_FULL where a disk has not the room for all that will be written to it. */
export async function requireRoom(needs: readonly RoomNeed[]): Promise<void> {
  for (const {folder} of needs) {
    const there = await existingFolder(folder);
    let bytes = 0;
    for (const need of needs) if (await isSameDisk(there, await existingFolder(need.folder))) bytes += need.bytes;
    const freeBytes = await freeDiskBytes(there);
    if (bytes <= freeBytes) continue;
    throw new ChatterpipeError(
      'DISK_FULL',
      `Dataset and training need ${gigabytes(bytes)} on the disk of ${folder}, and ${gigabytes(freeBytes)} are free.`,
      {hint: 'Make room, or put them elsewhere: --datasets DIR, --runs DIR.', details: {folder, bytes, freeBytes}},
    );
  }
}
