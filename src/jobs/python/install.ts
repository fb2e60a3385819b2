import {type InstallPlan, installEnvironment} from '../../io/python/install-environment.js';
import type {Hardware, PythonEnvironment} from '../../io/python/python-environment.js';
import {readEnvironment} from '../config.js';
import {readGpus} from '../read-gpus.js';
import {environmentSpec} from './environments.js';

export type {InstallPlan} from '../../io/python/install-environment.js';

/** What to install. */
export type InstallOptions = {
  /** `chatterbox` or `trainer`. */
  readonly name: string;
  /** For which torch is installed: CUDA where a GPU is there, if nothing is said. */
  readonly hardware?: Hardware;
  /** The Python to make it with; else the newest one that will do. */
  readonly python?: string;
  /** Makes it anew although it is there (false). */
  readonly again?: boolean;
  readonly signal?: AbortSignal;
  /** Told before anything is downloaded. */
  readonly onPlan?: (plan: InstallPlan) => void;
  /** Told each line of pip. */
  readonly onLine?: (line: string) => void;
};

/**
 * Makes a private environment of Python below `CHATTERPIPE_PYTHON`, or goes on with one that was broken off. Throws USAGE,
 * DEPENDENCY_MISSING, DOWNLOAD_FAILED, DATASET_LOCKED, DISK_FULL, STOPPED.
 */
export async function install(options: InstallOptions): Promise<PythonEnvironment> {
  const spec = environmentSpec(options.name);
  const {root, torchIndex, hasOwnIndex, ofProcess} = readEnvironment().python;
  const hardware = options.hardware ?? ((await readGpus(ofProcess)).length > 0 ? 'cuda' : 'cpu');
  return installEnvironment({
    spec,
    root,
    hardware,
    python: options.python,
    // PyPI's own torch is the CUDA build.
    torchIndex: torchIndex ?? (hardware === 'cpu' && !hasOwnIndex ? 'https://download.pytorch.org/whl/cpu' : undefined),
    env: ofProcess,
    again: options.again ?? false,
    since: new Date(),
    signal: options.signal,
    onPlan: options.onPlan ?? (() => {}),
    onLine: options.onLine ?? (() => {}),
  });
}
