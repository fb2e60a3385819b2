import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {runCommand} from '../run-command.js';

type Flags = CommonOptions & {readonly headersOnly?: boolean};

/** `chatterpipe verify`: reads a dataset as Piper will. */
export function addVerify(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('verify <dir>')
    .option('--headers-only', 'look at the texts and the headers of the clips, not at every sample')
    .addHelpText('after', examples('chatterpipe verify datasets/malay_voice'));
  withCommonOptions(command).action(async (root: string, flags: Flags) => onExitCode(await verify(root, flags)));
}

function verify(root: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {verifyDataset} = await import('../../jobs/verify-dataset.js');
    const {printVerification} = await import('../print/verification.js');
    const report = await verifyDataset(root, {readSamples: flags.headersOnly !== true, signal: context.signal});
    return printVerification(report, context);
  });
}
