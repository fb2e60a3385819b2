import {ChatterpipeError} from '../../base/error.js';
import {defaultBackend, readEnvironment} from '../config.js';
import type {Check, Purpose} from './check.js';
import {checkBackend, checkDisk, checkEspeak, checkMemory, checkModels, checkNode} from './check-everyday.js';
import {checkEnvironment, checkGpu, checkNamedTrainer, checkPython} from './check-python.js';

export type {Check, Purpose} from './check.js';

/** What to look at, and for whom. */
export type ExamineOptions = {
  /** Whose disk is looked at: where datasets will lie. */
  readonly folder: string;
  /** Env `CHATTERBOX_URL`, `http://localhost:9090`. */
  readonly backend?: string;
  /** Told of each part, in an order that does not change. */
  readonly onCheck?: (check: Check) => void;
};

/** Looks at everything that chatterpipe needs on this machine, or some of it may need. Changes nothing. */
export async function examineMachine({folder, backend, onCheck = () => {}}: ExamineOptions): Promise<readonly Check[]> {
  const environment = readEnvironment();
  const {python, token, trainer} = environment;
  const asked = [
    checkNode(),
    checkEspeak(),
    checkDisk(folder),
    checkMemory(),
    checkBackend(backend ?? environment.backend ?? defaultBackend, token),
    checkModels(),
    checkPython(python),
    checkGpu(python),
    trainer.python === undefined ? checkEnvironment('trainer', python) : checkNamedTrainer(trainer.python, python),
    checkEnvironment('chatterbox', python),
  ];
  const checks: Check[] = [];
  for (const each of asked) {
    const check = await each;
    checks.push(check);
    onCheck(check);
  }
  return checks;
}

/**
 * Throws DEPENDENCY_MISSING for the first part that is missing or at fault and without which a purpose cannot be served. What
 * is missing of the everyday parts can be done without, and so can a GPU.
 */
export function requirePurpose(checks: readonly Check[], purpose: Exclude<Purpose, 'everyday'>): void {
  const wanted = checks.filter(check => check.purpose === purpose && check.id !== 'gpu' && check.id !== 'python');
  const lacking = wanted.find(({state}) => state !== 'fine');
  if (lacking === undefined) return;
  throw new ChatterpipeError('DEPENDENCY_MISSING', `This machine is not ready for ${purpose}: ${lacking.what}.`, {
    hint: `Mend it: ${lacking.mend}`,
    details: {check: lacking.id},
  });
}
