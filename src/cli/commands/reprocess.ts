import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {plural} from '../print/words.js';
import {runCommand} from '../run-command.js';
import {addProcessingOptions, type ProcessingFlags, toProcessing} from './processing-options.js';

type Flags = CommonOptions & ProcessingFlags;

/** `chatterpipe reprocess`: makes the clips anew from the stored takes. */
export function addReprocess(program: Command, onExitCode: (code: number) => void): void {
  const command = addProcessingOptions(program.command('reprocess <dir>')).addHelpText(
    'after',
    examples(
      'chatterpipe reprocess datasets/malay_voice --loudness -20',
      'chatterpipe reprocess datasets/malay_voice --notch 4900',
    ),
  );
  withCommonOptions(command).action(async (root: string, flags: Flags) => onExitCode(await reprocess(root, flags)));
}

function reprocess(root: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {reprocessDataset} = await import('../../jobs/reprocess/reprocess-dataset.js');
    let nextAt = 0;
    const done = await reprocessDataset(root, {
      ...toProcessing(flags),
      signal: context.signal,
      onNotice: context.tell,
      onProgress: (made, total) => {
        if (performance.now() < nextAt && made < total) return;
        nextAt = performance.now() + 10_000;
        context.tell(`${made}/${total} clips made anew …`);
      },
    });
    context.emit('reprocessed', done);
    for (const difference of done.differences) context.print(difference);
    context.print(
      done.remade === 0
        ? `${root}: all clips are as they should be.`
        : `${root}: ${plural(done.remade, 'clip')} made anew; ${done.kept} kept, ${done.rejected} rejected.`,
    );
    return 0;
  });
}
