import {dirname} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {hubPromise} from '../../engines/models/hub.js';
import {withModelLock} from '../../engines/models/lock-model.js';
import {type DownloadProgress, defaultNetwork, type NetworkOptions} from '../../io/download/download.js';
import {downloadFile} from '../../io/download/download-file.js';
import {readEnvironment} from '../config.js';
import {downloadAddress} from './base-source.js';
import {basePath, type KnownBase} from './list-bases.js';

/** How a base is fetched. */
export type BaseFetching = {
  /** Whether it may be downloaded. */
  readonly mayDownload: (base: KnownBase) => Promise<boolean>;
  readonly onProgress: (base: KnownBase, progress: DownloadProgress) => void;
  readonly signal: AbortSignal;
  /** Proxies are those of the environment. */
  readonly network?: NetworkOptions;
};

/**
 * Downloads a known base to where {@link basePath} says. A broken download goes on at the next call. Throws STOPPED where it may not be downloaded,
 * DOWNLOAD_FAILED (also for another file than the known one), DATASET_LOCKED, DISK_FULL, DISK_FAILED.
 */
export async function fetchBase(known: KnownBase, fetching: BaseFetching): Promise<void> {
  const {mayDownload, onProgress, signal, network = defaultNetwork} = fetching;
  if (!(await mayDownload(known))) {
    throw new ChatterpipeError('STOPPED', 'Nothing was downloaded, and nothing was trained.', {
      hint: 'Give a base that is on this machine, or none: --base none',
    });
  }
  const path = basePath(known);
  const {httpsProxy, httpProxy, noProxy} = readEnvironment().models;
  await withModelLock(dirname(path), known.name, new Date(), () =>
    downloadFile({
      ...downloadAddress(known),
      path,
      sha256: known.sha256,
      sizeBytes: known.sizeBytes,
      maxBytes: known.sizeBytes,
      promiseOf: hubPromise,
      network: {...network, httpsProxy, httpProxy, noProxy},
      signal,
      onProgress: progress => onProgress(known, progress),
    }),
  );
}
