import {basename, dirname, extname, join, resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {nearest} from '../../base/nearest.js';
import {sha256OfFile} from '../../io/hash-file.js';
import {listFolder} from '../../io/list-folder.js';
import {statPath} from '../../io/stat-path.js';
import {catalogue} from './catalogue.js';
import {modelId, readManifest} from './manifest.js';
import type {InstalledModel, ModelFile} from './model.js';

/**
 * A model on this machine: by its name in the store (a folder of models), or by the path of its folder or `.onnx` file. Nothing
 * is fetched. Sizes are looked at, hashes are not made again: `models get` does that. Throws MODEL_MISSING, and MODEL_FAILED
 * where files are gone or have another size.
 */
export async function findModel(store: string, nameOrPath: string): Promise<InstalledModel> {
  if (isPath(nameOrPath)) return modelAtPath(resolve(nameOrPath));
  const model = await installedModel(store, nameOrPath);
  if (model !== undefined) return model;
  throw modelMissing(nameOrPath);
}

/** The model of that name in the store, or undefined. Throws MODEL_FAILED where it is damaged. */
export async function installedModel(store: string, name: string): Promise<InstalledModel | undefined> {
  const folder = join(store, name);
  const manifest = await readManifest(folder);
  if (manifest === undefined) return undefined;
  for (const file of manifest.files) await requireFile(folder, file);
  const {role, files} = manifest;
  return {name, role, folder, id: modelId(name, files), files};
}

/**
 * The path of a file of a model; without a path its one `.onnx` file. Throws MODEL_FAILED where the model has none such: it is
 * of another kind.
 */
export function modelFile({name, folder, files}: InstalledModel, path?: string): string {
  const fits = files.filter(file => (path === undefined ? file.path.endsWith('.onnx') : file.path === path));
  if (fits.length === 1) return join(folder, (fits[0] as ModelFile).path);
  const wanted = path ?? 'one .onnx file';
  throw new ChatterpipeError('MODEL_FAILED', `The model ${name} has not ${wanted}: it is of another kind.`, {
    hint: 'See which model is for what: chatterpipe models list',
    details: {model: name, folder},
  });
}

function isPath(nameOrPath: string): boolean {
  return /[/\\]|^\.|\.onnx$/.test(nameOrPath);
}

async function modelAtPath(path: string): Promise<InstalledModel> {
  const status = await statPath(path);
  if (status === undefined || status.kind === 'other')
    throw new ChatterpipeError('MODEL_MISSING', `There is no model at ${path}.`, {
      hint: 'Give the folder of a model, its .onnx file, or a name of chatterpipe models list.',
      details: {path},
    });
  if (status.kind === 'file') return hashedModel(basename(path, extname(path)), dirname(path), [basename(path)]);
  const name = basename(path);
  if ((await readManifest(path)) !== undefined) return (await installedModel(dirname(path), name)) as InstalledModel;
  const paths = await modelPaths(path);
  if (paths.some(each => each.endsWith('.onnx'))) return hashedModel(name, path, paths);
  throw new ChatterpipeError('MODEL_MISSING', `There is no model in ${path}: no .onnx file lies there.`, {
    hint: 'Give the folder that holds the files as the hub has them.',
    details: {path},
  });
}

const modelFiles = new Set(['.onnx', '.onnx_data', '.json']);

/** What counts of a folder without a card: weights and settings, there and in its `onnx/`. */
async function modelPaths(folder: string): Promise<readonly string[]> {
  const below = async (prefix: string): Promise<readonly string[]> =>
    (await listFolder(join(folder, prefix)))
      .filter(({name, kind}) => kind !== 'folder' && modelFiles.has(extname(name)))
      .map(({name}) => prefix + name);
  return [...(await below('')), ...(await below('onnx/'))].sort();
}

async function hashedModel(name: string, folder: string, paths: readonly string[]): Promise<InstalledModel> {
  const files: ModelFile[] = [];
  for (const path of paths) {
    const whole = join(folder, path);
    files.push({path, sizeBytes: (await statPath(whole))?.sizeBytes ?? 0, sha256: await sha256OfFile(whole)});
  }
  return {name, role: null, folder, id: modelId(name, files), files};
}

async function requireFile(folder: string, {path, sizeBytes}: ModelFile): Promise<void> {
  const whole = join(folder, path);
  const found = await statPath(whole);
  if (found?.kind === 'file' && found.sizeBytes === sizeBytes) return;
  const why = found === undefined ? 'it is gone' : `it has ${found.sizeBytes} bytes, and should have ${sizeBytes}`;
  throw new ChatterpipeError('MODEL_FAILED', `The file ${whole} of a model is damaged: ${why}.`, {
    hint: `Get the model again: chatterpipe models get ${basename(folder)}`,
    details: {path: whole},
  });
}

/** MODEL_MISSING for a name, with the command that gets it, or the names most like it. */
export function modelMissing(name: string): ChatterpipeError {
  const names = catalogue.map(model => model.name);
  if (names.includes(name))
    return new ChatterpipeError('MODEL_MISSING', `The model ${name} is not on this machine.`, {
      hint: `Get it: chatterpipe models get ${name}`,
      details: {model: name},
    });
  const exact = nearest(name, names);
  // "wisper" is far from every "whisper-SIZE", and near to what they begin with.
  const like =
    exact.length > 0 ? exact : names.filter(each => nearest(name, [each.split('-')[0] as string]).length > 0);
  return new ChatterpipeError('MODEL_MISSING', `There is no model "${name}".`, {
    hint: like.length > 0 ? `Did you mean ${like.join(', ')}?` : 'See what there is: chatterpipe models list',
    details: {model: name, nearest: like},
  });
}
