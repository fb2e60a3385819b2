import {join} from 'node:path';
import {isChatterpipeError} from '../../base/error.js';
import {requireVersions} from '../../io/python/check-versions.js';
import {findPython} from '../../io/python/find-python.js';
import {isMadeOf} from '../../io/python/fingerprint.js';
import {packageVersions} from '../../io/python/package-versions.js';
import type {EnvironmentSpec} from '../../io/python/python-environment.js';
import {pythonOf, readManifest} from '../../io/python/read-environment.js';
import type {PythonVariables} from '../config.js';
import {type EnvironmentName, environments} from '../python/environments.js';
import {readGpus} from '../read-gpus.js';
import {type Check, fine, type Purpose} from './check.js';
import {wordsOf} from './check-everyday.js';

/** What each environment is for. */
export const purposeOf: Readonly<Record<EnvironmentName, Exclude<Purpose, 'everyday'>>> = {
  trainer: 'training',
  chatterbox: 'cloning',
};

/** Whether there is a Python that `install` can use for anything. */
export async function checkPython({ofProcess}: PythonVariables): Promise<Check> {
  try {
    const {path, version} = await findPython({leastMinor: 10, mostMinor: 13, env: ofProcess});
    return fine('python', 'training', `Python ${version} (${path})`);
  } catch (error) {
    const mend = (isChatterpipeError(error) && error.hint) || 'install Python 3.10 to 3.13';
    return {id: 'python', purpose: 'training', state: 'missing', what: wordsOf(error), mend};
  }
}

/**
 * Whether a private environment is whole: made to the end, of the requirements of this version, its Python runs, and holds what is
 * needed and nothing that is known to be bad.
 */
export async function checkEnvironment(name: EnvironmentName, {root, ofProcess}: PythonVariables): Promise<Check> {
  const spec = environments[name];
  const folder = join(root, name);
  const found = {id: name, purpose: purposeOf[name]} as const;
  const manifest = await readManifest(folder);
  if (manifest === undefined) {
    return {...found, state: 'missing', what: `${spec.what}: not installed`, mend: `chatterpipe install ${name}`};
  }
  if (manifest.state !== 'ready') {
    return {...found, state: 'fault', what: `its installation broke off`, mend: `chatterpipe install ${name}`};
  }
  if (!(await isMadeOf(manifest, spec))) {
    const what = 'it was made for another version of chatterpipe';
    return {...found, state: 'fault', what, mend: `chatterpipe install ${name}`};
  }
  const mend = `chatterpipe install ${name} --again`;
  return {...found, ...(await checkPackages(spec, pythonOf(folder), mend, ofProcess))};
}

/** Whether the Python that a person named for the trainer has what is needed; `train` uses it instead of our own. */
export async function checkNamedTrainer(python: string, {ofProcess}: PythonVariables): Promise<Check> {
  const mend = 'unset CHATTERPIPE_TRAINER_PYTHON and use chatterpipe install trainer, or mend that Python';
  const checked = await checkPackages(environments.trainer, python, mend, ofProcess);
  return {id: 'trainer', purpose: 'training', ...checked};
}

async function checkPackages(
  spec: EnvironmentSpec,
  python: string,
  mend: string,
  env: PythonVariables['ofProcess'],
): Promise<Pick<Check, 'state' | 'what' | 'mend'>> {
  try {
    const versions = await packageVersions(python, Object.keys({...spec.needs, ...spec.refuses}), env);
    requireVersions(spec, versions);
    const packages = Object.keys(spec.needs).map(each => `${each} ${versions[each]}`);
    return {state: 'fine', what: `${packages.join(', ')} (${python})`, mend: null};
  } catch (error) {
    return {state: 'fault', what: wordsOf(error), mend};
  }
}

/** The GPUs, what is free of them, and who holds the rest. */
export async function checkGpu({ofProcess}: PythonVariables): Promise<Check> {
  const gpus = await readGpus(ofProcess);
  if (gpus.length === 0) {
    const what = 'no GPU of NVIDIA (nvidia-smi does not answer): training takes days';
    return {
      id: 'gpu',
      purpose: 'training',
      state: 'missing',
      what,
      mend: 'train on a machine that has one, or with --cpu',
    };
  }
  const gibibytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;
  const told = gpus.map(({name, freeBytes, totalBytes, holders}) => {
    const held = holders.map(({pid, name: program, bytes}) => `${program} (process ${pid}) holds ${gibibytes(bytes)}`);
    return [`${name}: ${gibibytes(freeBytes)} of ${gibibytes(totalBytes)} free`, ...held].join('; ');
  });
  return fine('gpu', 'training', told.join('. '));
}
