import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {runCommand} from '../run-command.js';

type Flags = CommonOptions & {readonly dryRun?: boolean; readonly voice?: string};

/** `chatterpipe repair`: rebuilds what can be rebuilt of a damaged dataset. */
export function addRepair(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('repair <dir>')
    .option('--dry-run', 'say what would be done, and change nothing')
    .option('--voice <id|file>', 'whose voice it is, where dataset.json was lost')
    .addHelpText(
      'after',
      examples('chatterpipe repair datasets/malay_voice --dry-run', 'chatterpipe repair datasets/malay_voice'),
    );
  withCommonOptions(command).action(async (root: string, flags: Flags) => onExitCode(await repair(root, flags)));
}

function repair(root: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {repairDataset} = await import('../../jobs/repair-dataset.js');
    const {printRepair} = await import('../print/repair.js');
    const {dryRun = false, voice} = flags;
    return printRepair(await repairDataset(root, {dryRun, ...(voice === undefined ? {} : {voice})}), context);
  });
}
