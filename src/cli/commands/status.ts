import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {plural} from '../print/words.js';
import {runCommand} from '../run-command.js';

/** `chatterpipe status`: how a dataset stands, also while a generation runs. */
export function addStatus(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('status <dir>')
    .addHelpText('after', examples('chatterpipe status datasets/malay_voice'));
  withCommonOptions(command).action(async (root: string, flags: CommonOptions) =>
    onExitCode(await status(root, flags)),
  );
}

function status(root: string, flags: CommonOptions): Promise<number> {
  return runCommand(flags, async context => {
    const {readDatasetStatus} = await import('../../jobs/dataset-status.js');
    const found = await readDatasetStatus(root);
    context.emit('status', found);
    const {counts, asked, runningBy} = found;
    context.print(
      `${found.output}: ${found.language ?? '?'} by ${found.speaker ?? '?'}, quality ${found.quality ?? '?'}`,
    );
    context.print(
      `asked ${asked}, kept ${counts.kept}, rejected ${counts.rejected}, failed ${counts.failed}, undecided ${counts.pending}; ` +
        `${found.keptMinutes.toFixed(1)} minutes of speech`,
    );
    for (const {address, takes, isInUse, failures, clipsPerSecond} of found.backends) {
      const last = `in its last sitting ${clipsPerSecond.toFixed(2)} clips/s, ${plural(failures, 'failure')}`;
      context.print(`${address}: ${plural(takes, 'take')}; ${last}${isInUse ? '' : ' (not in use)'}`);
    }
    if (runningBy !== null)
      context.print(`Process ${runningBy.pid} on ${runningBy.host} is at work since ${runningBy.since}.`);
    else if (counts.pending > 0) context.print(`Nobody is at work. Next: chatterpipe generate --output ${root}`);
    return 0;
  });
}
