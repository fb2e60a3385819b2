import type {DatasetVerification} from '../../jobs/verify-dataset.js';
import type {CliContext} from '../context.js';
import {plural} from './words.js';

const shownPerRule = 3;

/** Prints what `verify` found, the worst first, a few of each rule; gives the exit code. */
export function printVerification(report: DatasetVerification, context: CliContext): number {
  const {root, clips, minutes, expected, findings, errors, warnings, exitCode} = report;
  for (const finding of findings) context.emit('finding', finding);
  context.emit('verified', {clips, minutes, ...expected, errors, warnings, exitCode});

  const shown = new Map<string, number>();
  for (const {rule, severity, file, line, message, piper, mend} of findings) {
    const times = (shown.get(rule) ?? 0) + 1;
    shown.set(rule, times);
    if (times > shownPerRule) continue;
    context.print(`${severity} ${file}${line === undefined ? '' : `:${line}`} ${rule}: ${message}`);
    if (times > 1) continue;
    context.print(`    Piper: ${piper}`);
    context.print(`    Mend: ${mend}`);
  }
  for (const [rule, times] of shown) {
    if (times > shownPerRule) context.print(`… and ${times - shownPerRule} more of ${rule} (all with --json)`);
  }
  if (expected !== null) {
    const {asked, kept, missing} = expected;
    context.print(`${root}: asked ${asked}, kept ${kept}, missing ${missing}.`);
  }
  const found =
    errors + warnings === 0 ? 'nothing found' : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  context.print(`${root}: ${plural(clips, 'clip')}, ${minutes.toFixed(1)} minutes; ${found}.`);
  return exitCode;
}
