import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {toClipNumbers, toNumber} from '../parse-option.js';
import {plural} from '../print/words.js';
import {runCommand} from '../run-command.js';

type ReportFlags = CommonOptions & {readonly output?: string; readonly embed?: boolean};
type ListenFlags = CommonOptions & {
  readonly output?: string;
  readonly rejected?: boolean;
  readonly random?: number;
  readonly seed?: number;
};

/** `chatterpipe report`: a page about a dataset. */
export function addReport(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('report <dir>')
    .option('-o, --output <file>', 'the page (report.html in the dataset)')
    .option('--embed', 'put the sounds into the page, so that it can be sent on alone')
    .addHelpText('after', examples('chatterpipe report datasets/malay_voice'));
  withCommonOptions(command).action(async (root: string, flags: ReportFlags) => onExitCode(await report(root, flags)));
}

/** `chatterpipe listen`: a page of players. */
export function addListen(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('listen <dir> [number...]')
    .option('--rejected', 'those that were rejected, and not those that were kept')
    .option('--random <n>', 'so many, chosen by chance (10)', toNumber)
    .option('--seed <n>', 'the same seed chooses the same clips (another each time)', toNumber)
    .option('-o, --output <file>', 'the page (listen.html in the dataset)')
    .addHelpText(
      'after',
      examples(
        'chatterpipe listen datasets/malay_voice --random 10',
        'chatterpipe listen datasets/malay_voice --rejected',
        'chatterpipe listen datasets/malay_voice 2 5',
      ),
    );
  withCommonOptions(command).action(async (root: string, numbers: readonly string[], flags: ListenFlags) =>
    onExitCode(await listen(root, numbers, flags)),
  );
}

function report(root: string, flags: ReportFlags): Promise<number> {
  return runCommand(flags, async context => {
    const {reportDataset} = await import('../../jobs/report/report-dataset.js');
    const {output, embed} = flags;
    const written = await reportDataset(root, {
      ...(output === undefined ? {} : {output}),
      ...(embed === undefined ? {} : {isEmbedded: embed}),
    });
    context.emit('report', written);
    context.print(`${written.page}: ${plural(written.clips, 'phrase')}, ${written.kept} kept. Open it in a browser.`);
    return 0;
  });
}

function listen(root: string, numbers: readonly string[], flags: ListenFlags): Promise<number> {
  return runCommand(flags, async context => {
    const {listenToClips} = await import('../../jobs/report/listen-to-clips.js');
    const {output, rejected, random, seed = Math.floor(performance.timeOrigin) % 1_000_000} = flags;
    const written = await listenToClips(root, {
      seed,
      ...(output === undefined ? {} : {output}),
      ...(rejected === undefined ? {} : {isRejected: rejected}),
      ...(random === undefined ? {} : {random}),
      ...(numbers.length === 0 ? {} : {numbers: toClipNumbers(numbers)}),
    });
    context.emit('listening', written);
    context.print(`${written.page}: ${plural(written.clips, 'clip')} of ${written.among}. Open it in a browser.`);
    return 0;
  });
}
