import {ChatterpipeError} from '../../base/error.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';

/** Throws the first refusal of a plan, with the words of the others. */
export function requireAllowed({refusals}: TrainingPlan): void {
  const [first, ...others] = refusals;
  if (first === undefined) return;
  const more = others.map(({message}) => ` ${message}`).join('');
  throw new ChatterpipeError(first.code, `${first.message}${more}`, {hint: first.hint, details: {refusals}});
}
