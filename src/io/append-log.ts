import {type FileHandle, open} from 'node:fs/promises';
import {dirname} from 'node:path';
import {diskError} from '../base/disk-error.js';
import {syncFolder, writeFully} from './durable-file.js';

/** A file that only grows, line by line, and whose lines are on the disk when `append` resolves. */
export type AppendLog = {
  /**
   * Adds a line (without its line break). Resolves once the line is durable; lines that come while the disk is busy share
   * one write and one fsync. After a failure every later call rejects with the same error: a log that lost a line takes no more.
   */
  append(line: string): Promise<void>;
  /** Where the next line will begin, in bytes from the start. */
  readonly endOffset: number;
  /** Waits for what was appended, then closes. */
  close(): Promise<void>;
};

/** Opens a log for appending, made if it is not there. `isSynced: false` leaves the moment of writing to the system. */
export async function openAppendLog(path: string, {isSynced}: {readonly isSynced: boolean}): Promise<AppendLog> {
  try {
    const handle = await open(path, 'a');
    await syncFolder(dirname(path));
    const {size} = await handle.stat();
    return new GroupedLog(path, handle, size, isSynced);
  } catch (error) {
    throw diskError(error, 'open', path);
  }
}

class GroupedLog implements AppendLog {
  endOffset: number;
  #waiting: Buffer[] = [];
  #flushed: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(
    readonly path: string,
    readonly handle: FileHandle,
    size: number,
    readonly isSynced: boolean,
  ) {
    this.endOffset = size;
  }

  append(line: string): Promise<void> {
    const bytes = Buffer.from(`${line}\n`);
    this.#waiting.push(bytes);
    this.endOffset += bytes.length;
    this.#next ??= this.#flushAfter(this.#flushed);
    return this.#next;
  }

  async #flushAfter(earlier: Promise<void>): Promise<void> {
    this.#flushed = earlier.then(() => this.#flush());
    return this.#flushed;
  }

  async #flush(): Promise<void> {
    const lines = this.#waiting;
    this.#waiting = [];
    this.#next = undefined;
    try {
      await writeFully(this.handle, Buffer.concat(lines));
      if (this.isSynced) await this.handle.datasync();
    } catch (error) {
      throw diskError(error, 'append to', this.path);
    }
  }

  async close(): Promise<void> {
    // Whoever appended has been told of a failed write already.
    await this.#flushed.catch(() => {});
    await this.handle.close().catch((error: unknown) => {
      throw diskError(error, 'close', this.path);
    });
  }
}
