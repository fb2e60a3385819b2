import {join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {statPath} from '../../io/stat-path.js';
import {type ChatterboxModel, modelTraits} from './chatterbox-model.js';

/** Throws MODEL_MISSING, naming the files, where a folder does not have the weights of a model. */
export async function requireWeights(model: ChatterboxModel, folder: string): Promise<void> {
  const missing: string[] = [];
  for (const name of modelTraits[model].files) {
    if ((await statPath(join(folder, name)))?.kind !== 'file') missing.push(name);
  }
  if (missing.length === 0) return;
  throw new ChatterpipeError(
    'MODEL_MISSING',
    `${folder} lacks weights of ChatterBox (${model}): ${missing.join(', ')}.`,
    {
      hint: 'Name the folder that has them, or leave out --models: they are fetched from the hub then.',
      details: {folder, missing},
    },
  );
}
