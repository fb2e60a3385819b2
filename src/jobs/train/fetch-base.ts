import {dirname, resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {hubPromise} from '../../engines/models/hub.js';
import {withModelLock} from '../../engines/models/lock-model.js';
import {type DownloadProgress, defaultNetwork, type NetworkOptions} from '../../io/download/download.js';
import {downloadFile} from '../../io/download/download-file.js';
import {sha256OfFile} from '../../io/hash-file.js';
import {plainFileSize} from '../../io/move-file.js';
import {newestWhole} from '../../train/checkpoints/checkpoint.js';
import type {TrainingBase} from '../../train/plan/situation.js';
import type {RunFolder} from '../../train/run-folder.js';
import {readEnvironment} from '../config.js';
import {basePath, type KnownBase, listBases} from './list-bases.js';

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
  const {hubUrl, hubToken, httpsProxy, httpProxy, noProxy} = readEnvironment().models;
  const address = hubAddress(known.url, {hubUrl, hubToken});
  await withModelLock(dirname(path), known.name, new Date(), () =>
    downloadFile({
      ...address,
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

/**
 * The known base that a run would have to be given first. Undefined where it begins from none or another, where the base is there whole, and where the
 * run has a checkpoint of its own to go on from.
 */
export async function missingBase(run: RunFolder, base: TrainingBase | null): Promise<KnownBase | undefined> {
  if (base === null) return undefined;
  const known = (await listBases()).find(each => each.sha256 === base.sha256 && resolve(basePath(each)) === base.path);
  if (known === undefined || (await isWhole(known))) return undefined;
  return (await newestWhole(run.checkpoints)).checkpoint === undefined ? known : undefined;
}

async function isWhole(known: KnownBase): Promise<boolean> {
  const path = basePath(known);
  return (await plainFileSize(path)) === known.sizeBytes && (await sha256OfFile(path)) === known.sha256;
}

const huggingFace = 'https://huggingface.co/';

/** What lies on Hugging Face comes from the hub that the environment names; the token goes nowhere else. */
function hubAddress(
  url: string,
  {hubUrl, hubToken}: {readonly hubUrl: string; readonly hubToken: string | undefined},
): {readonly url: string; readonly headers: Readonly<Record<string, string>>} {
  if (!url.startsWith(huggingFace)) return {url, headers: {}};
  const headers = hubToken === undefined ? {} : {authorization: `Bearer ${hubToken}`};
  return {url: `${hubUrl.replace(/\/+$/, '')}/${url.slice(huggingFace.length)}`, headers};
}
