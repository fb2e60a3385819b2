import {findModel} from '../../engines/models/find-model.js';
import type {InstalledModel} from '../../engines/models/model.js';
import {readEnvironment} from '../config.js';

/** The folder of the models of this machine (`CHATTERPIPE_MODELS`). */
export function modelStore(): string {
  return readEnvironment().models.store;
}

/** A model of this machine, by its name or path. Throws MODEL_MISSING, MODEL_FAILED. */
export function locateModel(nameOrPath: string): Promise<InstalledModel> {
  return findModel(modelStore(), nameOrPath);
}
