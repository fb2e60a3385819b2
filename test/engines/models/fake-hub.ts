import {sha256} from '../../../src/base/content-id.js';
import {type FileServer, sendFile, startFileServer} from '../../io/download/file-server.js';

/** What a {@link FakeHub} has: bytes by `REPOSITORY/PATH`. */
export type HubFiles = Map<string, Buffer>;

/** A hub that speaks as Hugging Face does, and the store of large files that it redirects to. */
export type FakeHub = {readonly url: string; readonly seen: FileServer['seen']; readonly blobsSeen: FileServer['seen']};

/** The repository's version that it tells. */
export const revision = '0123456789abcdef0123456789abcdef01234567';

/**
 * Starts one. Files that end in `.onnx` or `.onnx_data` are in LFS: the hub says their SHA-256 and size, and redirects to a
 * signed address on another host. The others it sends itself, with the git hash as their tag. `lie` replaces what it says.
 */
export async function startFakeHub(files: HubFiles, lie: {readonly sha256?: string} = {}): Promise<FakeHub> {
  const bytesAt = (path: string): Buffer | undefined =>
    files.get(decodeURIComponent(path.replace('/resolve/main', '')));
  const blobs = await startFileServer((request, response) => {
    const bytes = bytesAt((request.url ?? '').slice(1).split('?')[0] ?? '');
    if (bytes === undefined) response.writeHead(403).end();
    else sendFile(request, response, bytes, {etag: `"${sha256(bytes).slice(0, 32)}"`});
  });
  const hub = await startFileServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    const bytes = bytesAt(path);
    if (bytes === undefined) response.writeHead(404, {'x-error-code': 'EntryNotFound'}).end('Entry not found');
    else if (/\.onnx(_data)?$/.test(path))
      response
        .writeHead(302, {
          location: `${blobs.url}/${path}?X-Amz-Signature=secret`,
          etag: `"${sha256(bytes).slice(0, 40)}"`,
          'x-linked-etag': `"${lie.sha256 ?? sha256(bytes)}"`,
          'x-linked-size': String(bytes.length),
          'x-repo-commit': revision,
        })
        .end();
    else {
      response.setHeader('x-repo-commit', revision);
      sendFile(request, response, bytes, {etag: `"${sha256(bytes).slice(0, 40)}"`});
    }
  });
  return {url: hub.url, seen: hub.seen, blobsSeen: blobs.seen};
}
