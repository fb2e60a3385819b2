import {type FileHandle, open} from 'node:fs/promises';
import {join} from 'node:path';
import {diskError} from '../base/disk-error.js';
import {replaceFileDurably, tolerateNoFolderSync} from './durable-file.js';

/** A folder into which many files are written: it is opened once, and files that end at the same time share one sync of it. */
export interface DurableFolder {
  /** As `writeFileDurably`, for a name in the folder. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Opens a folder that is there. It must not be moved or replaced while it is open. Throws DISK_FAILED. */
export async function openDurableFolder(path: string): Promise<DurableFolder> {
  try {
    return new OpenFolder(path, await open(path, 'r').catch(tolerateNoFolderSync));
  } catch (error) {
    throw diskError(error, 'open', path);
  }
}

class OpenFolder implements DurableFolder {
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(
    readonly path: string,
    /** Undefined on platforms that cannot sync a folder. */
    readonly handle: FileHandle | undefined,
  ) {}

  write(name: string, bytes: Uint8Array): Promise<void> {
    const doing = `write ${bytes.length} bytes to`;
    return replaceFileDurably(join(this.path, name), file => file.add(bytes), {doing, sync: () => this.#sync()});
  }

  async close(): Promise<void> {
    await this.#running.catch(() => {});
    await this.handle?.close().catch((error: unknown) => {
      throw diskError(error, 'close', this.path);
    });
  }

  /**
   * A sync that began before a rename may not hold it, so who comes while one runs waits for the one after it. After a failure
   * all fail: what the system could not write it may have dropped.
   */
  #sync(): Promise<void> {
    this.#next ??= this.#syncAfter(this.#running);
    return this.#next;
  }

  #syncAfter(earlier: Promise<void>): Promise<void> {
    this.#running = earlier.then(() => {
      this.#next = undefined;
      return this.handle?.sync().catch(tolerateNoFolderSync);
    });
    return this.#running;
  }
}
