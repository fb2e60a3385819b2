import type {DatasetLayout} from '../../dataset/layout.js';
import {type DurableFolder, openDurableFolder} from '../../io/durable-folder.js';

/** The folders of a dataset into which takes and clips are written. */
export type ClipFolders = {
  readonly wavs: DurableFolder;
  readonly takes: DurableFolder;
  readonly rejected: DurableFolder;
  close(): Promise<void>;
};

/** Opens them; they are there. Throws DISK_FAILED, and leaves none open then. */
export async function openClipFolders(layout: DatasetLayout): Promise<ClipFolders> {
  const opened: DurableFolder[] = [];
  const open = async (path: string): Promise<DurableFolder> => {
    const folder = await openDurableFolder(path);
    opened.push(folder);
    return folder;
  };
  const close = async (): Promise<void> => {
    await Promise.all(opened.map(folder => folder.close()));
  };
  try {
    return {
      wavs: await open(layout.wavs),
      takes: await open(layout.takes),
      rejected: await open(layout.rejected),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
