import {dirname, join} from 'node:path';
import type {DownloadProgress, NetworkOptions} from '../../io/download/download.js';
import {downloadFile} from '../../io/download/download-file.js';
import {makeFolder} from '../../io/make-folder.js';
import {deleteFile} from '../../io/move-file.js';
import {convertFiles} from './convert-files.js';
import {type Hub, hubPromise, sourceHeaders, sourceUrl} from './hub.js';
import {draftName, type ModelManifest, readManifest, writeManifest} from './manifest.js';
import type {CatalogueFile, CatalogueModel, ModelFile} from './model.js';
import {isThere} from './verify-files.js';

/** How a model is fetched. */
export type InstallOptions = {
  readonly store: string;
  readonly hub: Hub;
  readonly network: NetworkOptions;
  /** ISO 8601. */
  readonly at: string;
  readonly signal: AbortSignal | undefined;
  onProgress(path: string, progress: DownloadProgress): void;
};

/** More than any file of a model. */
const largestBytes = 8e9;

/**
 * Fetches what is missing of a model into the store, and writes its card when all is there. A hash of the catalogue counts
 * first, then that of an earlier card (once fetched, a file is held to what it was), then the hub's own word. Stopped, it goes
 * on at the next call. Throws DOWNLOAD_FAILED, DISK_FULL, DISK_FAILED, STOPPED.
 */
export async function installModel(model: CatalogueModel, options: InstallOptions): Promise<void> {
  const folder = join(options.store, model.name);
  await makeFolder(folder);
  const earlier = (await readManifest(folder)) ?? (await readManifest(folder, draftName));
  if (earlier !== undefined && model.conversion !== undefined && (await areThere(folder, earlier.files))) return;
  const known = new Map(earlier?.files.map(file => [file.path, file]));
  const files: ModelFile[] = [];
  let revision = earlier?.revision ?? null;
  const card = (): ModelManifest => cardOf(model, options, files, revision);
  for (const file of model.files) {
    const wanted = known.get(file.path);
    const sha256 = file.sha256 ?? wanted?.sha256 ?? null;
    if (sha256 !== null && wanted !== undefined && (await isThere(folder, {...wanted, sha256}))) {
      files.push(wanted);
      continue;
    }
    const fetched = await fetchFile(file, sha256, folder, options);
    files.push(fetched.file);
    revision = fetched.revision ?? revision;
    await writeManifest(folder, card(), draftName);
  }
  const finished = model.conversion === undefined ? files : await convertFiles(model.conversion, folder, files);
  await writeManifest(folder, {...card(), files: [...finished]});
  await deleteFile(join(folder, draftName));
}

type Fetched = {readonly file: ModelFile; readonly revision: string | undefined};

async function fetchFile(
  {path, source, sizeBytes}: CatalogueFile,
  sha256: string | null,
  folder: string,
  {hub, network, signal, onProgress}: InstallOptions,
): Promise<Fetched> {
  const target = join(folder, path);
  await makeFolder(dirname(target));
  const {promise, ...file} = await downloadFile({
    url: sourceUrl(source, hub),
    path: target,
    sha256,
    sizeBytes,
    maxBytes: largestBytes,
    headers: sourceHeaders(source, hub),
    promiseOf: hubPromise,
    network,
    signal,
    onProgress: progress => onProgress(path, progress),
  });
  return {file: {path, ...file}, revision: promise.revision};
}

function cardOf(
  {name, role, licence, files: known}: CatalogueModel,
  {hub, at}: InstallOptions,
  files: readonly ModelFile[],
  revision: string | null,
): ModelManifest {
  const [first] = known;
  const source =
    first === undefined ? '' : 'url' in first.source ? first.source.url : `${hub.url}/${first.source.repository}`;
  return {v: 1, name, role, licence, source, revision, at, files: [...files]};
}

async function areThere(folder: string, files: readonly ModelFile[]): Promise<boolean> {
  for (const file of files) if (!(await isThere(folder, file))) return false;
  return files.length > 0;
}
