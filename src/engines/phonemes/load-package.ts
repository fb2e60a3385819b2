import {ChatterpipeError} from '../../base/error.js';

/** Loads a package that only some languages need. Throws DEPENDENCY_MISSING, with the command that installs it. */
export async function loadPackage<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    throw new ChatterpipeError('DEPENDENCY_MISSING', `The package "${name}" could not be loaded.`, {
      hint: `Install it: npm install ${name}`,
      cause,
    });
  }
}
