import {join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {statPath} from '../../io/stat-path.js';
import {ownLauncher, type TrainerProgram} from '../../train/launch/trainer-program.js';
import type {TrainerEnvironment} from '../config.js';

/** The trainer by `--python`, else by CHATTERPIPE_TRAINER_PYTHON. Throws DEPENDENCY_MISSING where nobody names one. */
export async function locateTrainer(
  python: string | undefined,
  {python: named, ofProcess}: TrainerEnvironment,
): Promise<TrainerProgram> {
  const chosen = python ?? named;
  if (chosen === undefined) {
    throw new ChatterpipeError('DEPENDENCY_MISSING', "There is no Python with Piper's trainer.", {
      hint: 'Give one: --python PATH or CHATTERPIPE_TRAINER_PYTHON. docs/training.md says how to make it.',
    });
  }
  // The folder of an environment will do as well as its Python.
  const isFolder = (await statPath(chosen))?.kind === 'folder';
  return {
    python: isFolder ? join(chosen, 'bin', 'python') : chosen,
    launcher: ownLauncher(),
    // Threads that wait for each other must not burn the processors of those that work.
    env: {OMP_WAIT_POLICY: 'PASSIVE', ...ofProcess, PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1'},
  };
}
