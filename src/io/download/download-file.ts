import {setTimeout as sleep} from 'node:timers/promises';
import type {Dispatcher} from 'undici';
import {ChatterpipeError} from '../../base/error.js';
import {fullJitterMs} from '../../base/retry.js';
import {sha256OfFile} from '../hash-file.js';
import {moveFileDurably} from '../move-file.js';
import type {Download, Downloaded} from './download.js';
import {downloadError, type FailedTry, sayUrl, TryError} from './download-error.js';
import {type FetchedPart, fetchPart} from './fetch-part.js';
import {openDispatcher} from './open-dispatcher.js';
import {dropPart, dropTag, readPart} from './part-file.js';

/**
 * Downloads a file: into `PATH.part` first, checked and made durable, then renamed; a wrong file never has the final name. A
 * broken download goes on where it stopped, in this call and in a later one, where the server can do that. Tries again after
 * what passes by itself; what brings new bytes is never given up. Throws DOWNLOAD_FAILED, DISK_FULL, DISK_FAILED, STOPPED.
 */
export async function downloadFile(download: Download): Promise<Downloaded> {
  const dispatcher = openDispatcher(download.network);
  try {
    return await tryUntilThere(download, dispatcher);
  } finally {
    // Not waited for: a tunnel that a proxy never opens would not let it end.
    dispatcher.destroy().catch(() => {});
  }
}

async function tryUntilThere(download: Download, dispatcher: Dispatcher): Promise<Downloaded> {
  const {network, path, url} = download;
  let longestBytes = (await readPart(path)).sizeBytes;
  let failures = 0;
  for (let tries = 1; ; tries++) {
    try {
      requireGoing(download);
      return await settle(download, await fetchPart(download, dispatcher));
    } catch (error) {
      requireGoing(download);
      if (!(error instanceof TryError)) throw error;
      const {sizeBytes} = await readPart(path);
      failures = sizeBytes > longestBytes ? 1 : failures + 1;
      longestBytes = Math.max(longestBytes, sizeBytes);
      if (!error.failure.canRetry || failures >= network.tries) throw downloadError(url, error.failure, tries);
      await pause(error.failure, failures, download);
    }
  }
}

async function pause({waitMs}: FailedTry, failures: number, {network, signal}: Download): Promise<void> {
  const ms = waitMs ?? fullJitterMs(failures, Math.random, network.backoff);
  // An abort ends the wait; the loop sees it.
  await sleep(ms, undefined, signal === undefined ? {} : {signal}).catch(() => {});
}

/** Looks at the whole part, and gives it its name. */
async function settle(download: Download, {promise, wasResumed}: FetchedPart): Promise<Downloaded> {
  const {path} = download;
  const part = await readPart(path);
  const sha256 = await sha256OfFile(part.path);
  const why = whatIsWrong(download, {sha256, sizeBytes: part.sizeBytes, promise});
  if (why !== undefined) {
    await dropPart(path);
    throw new TryError({why, canRetry: wasResumed, hint: wrongFile});
  }
  await moveFileDurably(part.path, path);
  await dropTag(path);
  return {sha256, sizeBytes: part.sizeBytes, promise};
}

const wrongFile =
  'Run the same command again; if it stays so, the file has changed there: use another server, or a folder that holds the right one.';

function whatIsWrong(wanted: Download, {sha256, sizeBytes, promise}: Downloaded): string | undefined {
  const size = wanted.sizeBytes ?? promise.sizeBytes ?? sizeBytes;
  if (size !== sizeBytes) return `the file has ${sizeBytes} bytes, and should have ${size}`;
  const hash = wanted.sha256 ?? promise.sha256 ?? sha256;
  return hash === sha256 ? undefined : `the file has the SHA-256 ${sha256}, and should have ${hash}`;
}

function requireGoing({signal, url}: Download): void {
  if (signal?.aborted !== true) return;
  throw new ChatterpipeError('STOPPED', `Stopped while downloading ${sayUrl(url)}.`, {
    hint: 'Run the same command again: it goes on where it stopped.',
  });
}
