import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {runCommand} from '../run-command.js';
import {addLimitOptions, type LimitFlags, toLimits} from './limit-options.js';

type Flags = CommonOptions & LimitFlags & {readonly dryRun?: boolean};

/** `chatterpipe judge`: judges the clips of a dataset again from what was measured. */
export function addJudge(program: Command, onExitCode: (code: number) => void): void {
  const command = addLimitOptions(program.command('judge <dir>'))
    .option('--dry-run', 'say what would change, and change nothing')
    .addHelpText(
      'after',
      examples(
        'chatterpipe judge datasets/malay_voice --limits strict --dry-run',
        'chatterpipe judge datasets/malay_voice --limits strict',
        'chatterpipe judge datasets/malay_voice --limit leastSnrDb=20',
      ),
    );
  withCommonOptions(command).action(async (root: string, flags: Flags) => onExitCode(await judge(root, flags)));
}

function judge(root: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {judgeDataset} = await import('../../jobs/judge/judge-dataset.js');
    const {printJudgement} = await import('../print/judgement.js');
    const isDryRun = flags.dryRun ?? false;
    const judgement = await judgeDataset(root, {...toLimits(flags), isDryRun, onNotice: context.tell});
    printJudgement(judgement, context);
    return 0;
  });
}
