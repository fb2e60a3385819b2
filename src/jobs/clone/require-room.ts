import {dirname, resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {freeDiskBytes, isSameDisk} from '../../io/disk-space.js';
import {statPath} from '../../io/stat-path.js';

/** What a stage will write, and where. */
export type RoomNeed = {readonly folder: string; readonly bytes: number};

/** Throws DISK_FULL where a disk has not the room for all that will be written to it. */
export async function requireRoom(needs: readonly RoomNeed[]): Promise<void> {
  for (const {folder} of needs) {
    const there = await existing(folder);
    let bytes = 0;
    for (const need of needs) if (await isSameDisk(there, await existing(need.folder))) bytes += need.bytes;
    const freeBytes = await freeDiskBytes(there);
    if (bytes <= freeBytes) continue;
    throw new ChatterpipeError(
      'DISK_FULL',
      `Dataset and training need ${gigabytes(bytes)} on the disk of ${folder}, and ${gigabytes(freeBytes)} are free.`,
      {hint: 'Make room, or put them elsewhere: --datasets DIR, --runs DIR.', details: {folder, bytes, freeBytes}},
    );
  }
}

async function existing(path: string): Promise<string> {
  const whole = resolve(path);
  return (await statPath(whole)) === undefined && dirname(whole) !== whole ? existing(dirname(whole)) : whole;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
