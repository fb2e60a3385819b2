import type {DownloadPromise} from '../../io/download/download.js';
import type {FileSource} from './model.js';

/** A hub of models: Hugging Face, or a mirror that answers like it. */
export type Hub = {
  /** `https://huggingface.co` */
  readonly url: string;
  /** Sent to the hub alone, never to the store that it redirects to. */
  readonly token: string | undefined;
};

/** The address of a file. */
export function sourceUrl(source: FileSource, hub: Hub): string {
  if ('url' in source) return source.url;
  const path = source.path.split('/').map(encodeURIComponent).join('/');
  return `${hub.url.replace(/\/+$/, '')}/${source.repository}/resolve/main/${path}`;
}

/** The headers for an address: the token goes to the hub. */
export function sourceHeaders(source: FileSource, {token}: Hub): Readonly<Record<string, string>> {
  return 'url' in source || token === undefined ? {} : {authorization: `Bearer ${token}`};
}

/**
 * What the hub says of a file before it redirects to where the bytes lie: `X-Linked-ETag` is the SHA-256 of a file in LFS,
 * `X-Linked-Size` its size, `X-Repo-Commit` the version of the repository. Small files are not in LFS: nothing is said of them.
 */
export function hubPromise(headers: Readonly<Record<string, string>>): DownloadPromise {
  const [, sha256] = /^(?:W\/)?"?([0-9a-f]{64})"?$/.exec(headers['x-linked-etag'] ?? '') ?? [];
  const size = headers['x-linked-size'];
  const revision = headers['x-repo-commit'];
  return {
    ...(sha256 === undefined ? {} : {sha256}),
    ...(sha256 === undefined || size === undefined ? {} : {sizeBytes: Number(size)}),
    ...(revision === undefined ? {} : {revision}),
  };
}
