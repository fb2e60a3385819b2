import {join} from 'node:path';
import {requireEnvironment} from '../../io/python/read-environment.js';
import {statPath} from '../../io/stat-path.js';
import {ownLauncher, type TrainerProgram} from '../../train/launch/trainer-program.js';
import type {Environment} from '../config.js';

/** The trainer by `--python`, else by CHATTERPIPE_TRAINER_PYTHON, else that of `install trainer`. Throws DEPENDENCY_MISSING where there is none. */
export async function locateTrainer(
  python: string | undefined,
  {trainer: {python: named, ofProcess}, python: {root}}: Pick<Environment, 'trainer' | 'python'>,
): Promise<TrainerProgram> {
  const chosen = python ?? named ?? (await requireEnvironment(root, 'trainer')).python;
  // The folder of an environment will do as well as its Python.
  const isFolder = (await statPath(chosen))?.kind === 'folder';
  return {
    python: isFolder ? join(chosen, 'bin', 'python') : chosen,
    launcher: ownLauncher(),
    // Threads that wait for each other must not burn the processors of those that work.
    env: {OMP_WAIT_POLICY: 'PASSIVE', ...ofProcess, PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1'},
  };
}
