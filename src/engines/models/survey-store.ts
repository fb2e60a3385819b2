import {isChatterpipeError} from '../../base/error.js';
import {listFolder} from '../../io/list-folder.js';
import {catalogue} from './catalogue.js';
import {installedModel} from './find-model.js';
import type {InstalledModel, ModelRole} from './model.js';

/** A model in the store, or what is wrong with it. */
export type StoredModel = {readonly name: string; readonly model?: InstalledModel; readonly damage?: string};

/** Every model in the store, whole or damaged, in the order of the names. A store that is not there is empty. */
export async function surveyStore(store: string): Promise<readonly StoredModel[]> {
  const folders = (await listFolder(store)).filter(({kind, name}) => kind !== 'file' && !name.startsWith('.'));
  const models = await Promise.all(folders.map(({name}) => look(store, name)));
  return models.filter(model => model !== undefined);
}

/** The best whole model for a role that is in the store, by the order of the catalogue; undefined where there is none. */
export async function bestInstalled(store: string, role: ModelRole): Promise<InstalledModel | undefined> {
  const rank = ({name}: InstalledModel): number => catalogue.findIndex(known => known.name === name);
  const models = (await surveyStore(store)).flatMap(({model}) => (model?.role === role ? [model] : []));
  return models.sort((a, b) => rank(b) - rank(a))[0];
}

async function look(store: string, name: string): Promise<StoredModel | undefined> {
  try {
    const model = await installedModel(store, name);
    return model === undefined ? undefined : {name, model};
  } catch (error) {
    if (!isChatterpipeError(error, 'MODEL_FAILED')) throw error;
    return {name, damage: error.message};
  }
}
