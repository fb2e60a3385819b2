import {dirname} from 'node:path';
import type {Dispatcher} from 'undici';
import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {freeDiskBytes} from '../disk-space.js';
import type {Download, DownloadPromise} from './download.js';
import {TryError, tryLater} from './download-error.js';
import {beginPart, dropPart, growPart, type PartFile, readPart} from './part-file.js';
import {type FileAnswer, requestFile, requireFileAnswer, transportFailure} from './request-file.js';

/** What one try brought: the part is whole. */
export type FetchedPart = {
  readonly promise: DownloadPromise;
  /** Whether the part was begun by an earlier try. */
  readonly wasResumed: boolean;
};

/**
 * One try: asks for what is missing of the part and lets it grow to the whole file. Goes on only where the bytes are sure to
 * be of one version: the server's strong ETag is the same, or the SHA-256 is known and will be checked. Throws a TryError.
 */
export async function fetchPart(download: Download, dispatcher: Dispatcher): Promise<FetchedPart> {
  const part = await readPart(download.path);
  if (part.sizeBytes > 0 && part.sizeBytes === download.sizeBytes && download.sha256 !== null)
    return {promise: {}, wasResumed: true};
  const range = rangeHeaders(part, download);
  const answer = await requestFile(download, dispatcher, range);
  try {
    return await take(answer, part, 'range' in range, download);
  } finally {
    // What is left of it is not wanted, and that it breaks is no news.
    answer.body.on('error', () => {}).destroy();
  }
}

function rangeHeaders({sizeBytes, etag}: PartFile, {sha256}: Download): Readonly<Record<string, string>> {
  if (sizeBytes === 0 || (etag === undefined && sha256 === null)) return {};
  return {range: `bytes=${sizeBytes}-`, ...(etag === undefined ? {} : {'if-range': etag})};
}

async function take(answer: FileAnswer, part: PartFile, isRanged: boolean, download: Download): Promise<FetchedPart> {
  const {status, headers, promise} = answer;
  const {first, total} = parseContentRange(headers['content-range']);
  if (status === 416 && isRanged) {
    if (total === part.sizeBytes) return {promise, wasResumed: true};
    await dropPart(download.path);
    throw new TryError({why: 'what had come is not of this file', canRetry: true, hint: tryLater});
  }
  requireFileAnswer(answer);
  requireHash(promise, download);
  const wasResumed = status === 206;
  if (wasResumed && (!isRanged || first !== part.sizeBytes))
    throw new TryError({why: 'the server sent another piece than was asked for', canRetry: false, hint: tryLater});
  const startBytes = wasResumed ? part.sizeBytes : 0;
  const totalBytes = wholeSize(answer, startBytes, total);
  requireSize(totalBytes, promise, download);
  await requireRoom(download.path, totalBytes, startBytes);
  await pour(answer, {wasResumed, startBytes, totalBytes}, download);
  return {promise, wasResumed};
}

type Way = {readonly wasResumed: boolean; readonly startBytes: number; readonly totalBytes: number | null};

async function pour(answer: FileAnswer, {wasResumed, startBytes, totalBytes}: Way, download: Download): Promise<void> {
  const {path, maxBytes, url} = download;
  const etag = answer.headers['etag'];
  const writer = wasResumed ? await growPart(path) : await beginPart(path, etag?.startsWith('"') ? etag : undefined);
  let receivedBytes = startBytes;
  try {
    download.onProgress({receivedBytes, totalBytes});
    for await (const chunk of answer.body) {
      receivedBytes += chunk.length;
      if (receivedBytes > (totalBytes ?? maxBytes)) throw tooLarge(totalBytes ?? maxBytes);
      await writer.add(chunk);
      download.onProgress({receivedBytes, totalBytes});
    }
  } catch (error) {
    if (error instanceof TryError || isChatterpipeError(error)) throw error;
    throw new TryError(transportFailure(error, url));
  } finally {
    await writer.end();
  }
  if (receivedBytes < (totalBytes ?? 0))
    throw new TryError({why: `it ended after ${receivedBytes} of ${totalBytes} bytes`, canRetry: true, hint: tryLater});
}

/** How long the file is, as far as anybody says. */
function wholeSize({status, headers}: FileAnswer, startBytes: number, rangeTotal: number | undefined): number | null {
  if (status === 206) return rangeTotal ?? null;
  const length = headers['content-length'];
  return length === undefined ? null : startBytes + Number(length);
}

function requireSize(totalBytes: number | null, promise: DownloadPromise, {sizeBytes, maxBytes}: Download): void {
  const wanted = sizeBytes ?? promise.sizeBytes;
  if ((totalBytes ?? wanted ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (wanted === undefined || totalBytes === null || wanted === totalBytes) return;
  throw new TryError({
    why: `the server sends ${totalBytes} bytes, and the file has ${wanted}`,
    canRetry: false,
    hint: anotherVersion,
  });
}

/** Before the bytes come: a file of gigabytes need not be fetched to see that it is another. */
function requireHash({sha256}: DownloadPromise, wanted: Download): void {
  if (sha256 === undefined || wanted.sha256 === null || sha256 === wanted.sha256) return;
  throw new TryError({
    why: `the server has a file with the SHA-256 ${sha256}, and it should have ${wanted.sha256}`,
    canRetry: false,
    hint: anotherVersion,
  });
}

const anotherVersion = 'It is another version of the file: use another server, or a folder that holds the right one.';

function tooLarge(mostBytes: number): TryError {
  return new TryError({
    why: `it is larger than ${mostBytes} bytes`,
    canRetry: false,
    hint: 'See whether the address is right.',
  });
}

async function requireRoom(path: string, totalBytes: number | null, startBytes: number): Promise<void> {
  const wantedBytes = (totalBytes ?? 0) - startBytes;
  const freeBytes = wantedBytes > 0 ? await freeDiskBytes(dirname(path)) : wantedBytes;
  if (freeBytes >= wantedBytes) return;
  throw new ChatterpipeError(
    'DISK_FULL',
    `Cannot write ${path}: it takes ${wantedBytes} bytes more, ${freeBytes} are free.`,
    {
      hint: 'Make room on the disk, then run the same command again: it goes on where it stopped.',
      details: {path, wantedBytes, freeBytes},
    },
  );
}

/** `bytes 5-9/10` and `bytes * /10` (without the blank). */
function parseContentRange(header: string | undefined): {readonly first?: number; readonly total?: number} {
  const [, first, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(header ?? '') ?? [];
  return {
    ...(first === undefined ? {} : {first: Number(first)}),
    ...(total === undefined || total === '*' ? {} : {total: Number(total)}),
  };
}
