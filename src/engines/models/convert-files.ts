import {join} from 'node:path';
import {deleteFile} from '../../io/move-file.js';
import {convertGe2e} from './convert/convert-ge2e.js';
import type {CatalogueModel, ModelFile} from './model.js';
import {lookAt} from './verify-files.js';

/** Turns the files that were fetched into those that are run, deletes the former, and gives the latter. */
export async function convertFiles(
  conversion: NonNullable<CatalogueModel['conversion']>,
  folder: string,
  files: readonly ModelFile[],
): Promise<readonly ModelFile[]> {
  const converters = {ge2e: () => convertGe2e(join(folder, 'pretrained.pt'), join(folder, 'ge2e.onnx'))};
  await converters[conversion]();
  const made = await lookAt(folder, 'ge2e.onnx');
  for (const {path} of files) await deleteFile(join(folder, path));
  return [made];
}
