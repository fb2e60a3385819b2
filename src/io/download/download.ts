import type {Backoff} from '../../base/retry.js';

/** What to fetch, where to put it, and what is known about it. */
export type Download = {
  /** http or https. */
  readonly url: string;
  /** The file that is there at the end, whole; until then `PATH.part` grows beside it. Its folder exists. */
  readonly path: string;
  /** SHA-256 as 64 lower-case hex digits, where it is known. */
  readonly sha256: string | null;
  readonly sizeBytes: number | null;
  /** More than this is refused, known size or not. */
  readonly maxBytes: number;
  /** Sent to the host of `url` alone, never where a redirection leads to another: a token stays with its own host. */
  readonly headers: Readonly<Record<string, string>>;
  /** Reads what a server says of the file beside the bytes; asked for each answer on the way, the redirections included. */
  readonly promiseOf: ReadPromise;
  readonly network: NetworkOptions;
  readonly signal: AbortSignal | undefined;
  onProgress(progress: DownloadProgress): void;
};

/** How the network is used. */
export type NetworkOptions = {
  /** The address of a proxy, for https and for http; `noProxy` lists hosts that are asked directly (`localhost,.example.org`). */
  readonly httpsProxy: string | undefined;
  readonly httpProxy: string | undefined;
  readonly noProxy: string | undefined;
  readonly connectTimeoutMs: number;
  /** The longest silence: before the answer begins, and between two pieces of it. There is no limit for the whole. */
  readonly idleTimeoutMs: number;
  /** Tries in a row that bring nothing new, before it is given up. */
  readonly tries: number;
  readonly backoff: Backoff;
};

/** For files of any size over any line. */
export const defaultNetwork: NetworkOptions = {
  httpsProxy: undefined,
  httpProxy: undefined,
  noProxy: undefined,
  connectTimeoutMs: 20_000,
  idleTimeoutMs: 60_000,
  tries: 6,
  backoff: {baseMs: 1000, capMs: 30_000},
};

/** How far a download is. */
export type DownloadProgress = {
  readonly receivedBytes: number;
  /** Null while the server has not said. */
  readonly totalBytes: number | null;
};

/** What a server says that the file is. */
export type DownloadPromise = {
  readonly sha256?: string;
  readonly sizeBytes?: number;
  /** The version of the collection that the file belongs to. */
  readonly revision?: string;
};

/** Reads a {@link DownloadPromise} off the headers of an answer; names are in lower case. */
export type ReadPromise = (headers: Readonly<Record<string, string>>) => DownloadPromise;

/** A file that was fetched. */
export type Downloaded = {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** All that the answers promised. */
  readonly promise: DownloadPromise;
};
