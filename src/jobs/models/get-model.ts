import {catalogue} from '../../engines/models/catalogue.js';
import {copyModel} from '../../engines/models/copy-model.js';
import {findModel, modelMissing} from '../../engines/models/find-model.js';
import {installModel} from '../../engines/models/install-model.js';
import {withModelLock} from '../../engines/models/lock-model.js';
import type {InstalledModel} from '../../engines/models/model.js';
import {type DownloadProgress, defaultNetwork} from '../../io/download/download.js';
import {readEnvironment} from '../config.js';
import {requireHub} from '../require-hub.js';

export type {DownloadProgress} from '../../io/download/download.js';

/** What to get, and from where. */
export type GetModelOptions = {
  /** A name of the catalogue. */
  readonly name: string;
  /** A folder that has the files already; without it they are fetched. */
  readonly from?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (path: string, progress: DownloadProgress) => void;
};

/**
 * Puts a model into the store (`CHATTERPIPE_MODELS`): the only job that fetches one. What is there already, whole, is kept.
 * Throws MODEL_MISSING for an unknown name, USAGE for a hub that is no address, DOWNLOAD_FAILED, MODEL_FAILED, DATASET_LOCKED, DISK_FULL, DISK_FAILED, STOPPED.
 */
export async function getModel({name, from, signal, onProgress}: GetModelOptions): Promise<InstalledModel> {
  const model = catalogue.find(known => known.name === name);
  if (model === undefined) throw modelMissing(name);
  const {store, hubUrl, hubToken, httpsProxy, httpProxy, noProxy} = readEnvironment().models;
  const now = new Date();
  const at = now.toISOString();
  await withModelLock(store, name, now, () =>
    from === undefined
      ? installModel(model, {
          store,
          hub: {url: requireHub(hubUrl), token: hubToken},
          network: {...defaultNetwork, httpsProxy, httpProxy, noProxy},
          at,
          signal,
          onProgress: onProgress ?? (() => {}),
        })
      : copyModel(model, {store, from, at}),
  );
  return findModel(store, name);
}
