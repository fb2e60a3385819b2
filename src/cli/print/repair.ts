import type {RepairSummary} from '../../jobs/repair-dataset.js';
import type {CliContext} from '../context.js';

/** Prints what a repair did (or would do), what is lost, and the next command; gives the exit code. */
export function printRepair({root, isDryRun, done, lost, exitCode}: RepairSummary, context: CliContext): number {
  for (const step of done) context.emit('repaired', step);
  for (const loss of lost) context.emit('lost', loss);
  context.emit('repair', {output: root, isDryRun, done: done.length, lost: lost.length, exitCode});

  if (done.length + lost.length === 0) {
    context.print(`${root}: nothing to repair.`);
    return exitCode;
  }
  if (done.length > 0) context.print(isDryRun ? `${root}: a repair would do this:` : `${root}: this was done:`);
  for (const {message} of done) context.print(`  ${message}`);
  if (lost.length > 0) context.print(isDryRun ? 'This cannot be rebuilt:' : 'This could not be rebuilt:');
  for (const {message} of lost) context.print(`  ${message}`);
  context.print(
    isDryRun ? `Nothing was changed. Next: chatterpipe repair ${root}` : `Next: chatterpipe generate --output ${root}`,
  );
  return exitCode;
}
