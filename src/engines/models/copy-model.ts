import {basename, dirname, join, resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {replaceFileDurably} from '../../io/durable-file.js';
import {makeFolder} from '../../io/make-folder.js';
import {readFileChunks} from '../../io/read-file-chunks.js';
import {statPath} from '../../io/stat-path.js';
import {convertGe2e} from './convert/convert-ge2e.js';
import {convertWhisper} from './convert/convert-whisper.js';
import {writeManifest} from './manifest.js';
import type {CatalogueFile, CatalogueModel, ModelFile} from './model.js';
import {lookAt} from './verify-files.js';

/** From where to where. */
export type CopyOptions = {
  readonly store: string;
  /** A folder with the model's files, as the hub has them or all beside one another. */
  readonly from: string;
  /** ISO 8601. */
  readonly at: string;
};

/**
 * Copies a model from a folder into the store, for machines without a network: files as the hub has them, a Whisper model of
 * CTranslate2 (`model.bin`, converted), or Resemblyzer's `pretrained.pt` (converted). What the catalogue knows the hash of is
 * held to it. Throws MODEL_MISSING where files are not there, MODEL_FAILED where they are others, DISK_FULL, DISK_FAILED.
 */
export async function copyModel(model: CatalogueModel, {store, from, at}: CopyOptions): Promise<void> {
  const folder = join(store, model.name);
  await makeFolder(folder);
  const paths = (await convert(model, from, folder)) ?? (await copyAll(model, from, folder));
  const files: ModelFile[] = [];
  for (const path of paths) files.push(await lookAt(folder, path));
  const {name, role, licence} = model;
  await writeManifest(folder, {v: 1, name, role, licence, source: resolve(from), revision: null, at, files});
}

/** The paths that were made of another format, or undefined where the folder has none. */
async function convert(model: CatalogueModel, from: string, folder: string): Promise<readonly string[] | undefined> {
  const has = async (name: string): Promise<boolean> => (await statPath(join(from, name)))?.kind === 'file';
  if (model.role === 'recognition' && (await has('model.bin'))) return convertWhisper(from, folder);
  if (model.conversion !== 'ge2e') return undefined;
  const checkpoint = join(from, 'pretrained.pt');
  if (!(await has('pretrained.pt'))) throw notThere(model, from, ['pretrained.pt']);
  await requireHash(model.files[0], checkpoint);
  await convertGe2e(checkpoint, join(folder, 'ge2e.onnx'));
  return ['ge2e.onnx'];
}

async function copyAll(model: CatalogueModel, from: string, folder: string): Promise<readonly string[]> {
  const found = await Promise.all(model.files.map(file => findSource(file, from)));
  const missing = model.files.filter((_, index) => found[index] === undefined).map(({path}) => path);
  if (missing.length > 0) throw notThere(model, from, missing);
  for (const [index, file] of model.files.entries()) {
    const source = found[index] as string;
    await requireHash(file, source);
    await makeFolder(dirname(join(folder, file.path)));
    await copyFile(source, join(folder, file.path));
  }
  return model.files.map(({path}) => path);
}

/** By its name here, by that on the hub, or by its last part. */
async function findSource({path, source}: CatalogueFile, from: string): Promise<string | undefined> {
  const names = [...('url' in source ? [] : [source.path]), path, basename(path)];
  for (const name of names) if ((await statPath(join(from, name)))?.kind === 'file') return join(from, name);
  return undefined;
}

async function requireHash(file: CatalogueFile | undefined, source: string): Promise<void> {
  if (file?.sha256 === undefined || file.sha256 === null) return;
  const {sha256} = await lookAt(dirname(source), basename(source));
  if (sha256 === file.sha256) return;
  throw new ChatterpipeError('MODEL_FAILED', `${source} has the SHA-256 ${sha256}, and should have ${file.sha256}.`, {
    hint: 'It is another version, or damaged: give the right file.',
    details: {path: source},
  });
}

async function copyFile(from: string, to: string): Promise<void> {
  await replaceFileDurably(to, async file => {
    for await (const chunk of readFileChunks(from)) await file.add(chunk);
  });
}

function notThere(model: CatalogueModel, from: string, missing: readonly string[]): ChatterpipeError {
  return new ChatterpipeError('MODEL_MISSING', `The model ${model.name} is not whole in ${from}.`, {
    hint: `Not there: ${missing.join(', ')}.`,
    details: {from, missing},
  });
}
