import {type ChatterboxModel, chatterboxModels} from '../../engines/chatterbox-python/chatterbox-model.js';
import type {EngineSettings} from '../../engines/engine-settings.js';
import {requireEnvironment} from '../../io/python/read-environment.js';
import {readEnvironment} from '../config.js';

/** Names of the models of ChatterBox. */
export const chatterboxNames: readonly ChatterboxModel[] = chatterboxModels;

/**
 * Settings with what the engine needs of this machine: for `chatterbox-python`, the Python that `install chatterbox` made and its
 * environment. Throws DEPENDENCY_MISSING where it is not installed and none is named.
 */
export async function completeSettings(engine: string, settings: EngineSettings): Promise<EngineSettings> {
  if (engine !== 'chatterbox-python') return settings;
  const {root, ofProcess} = readEnvironment().python;
  const python = settings.python ?? (await requireEnvironment(root, 'chatterbox')).python;
  return {...settings, python, environment: ofProcess};
}
