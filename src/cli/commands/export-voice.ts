import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {printVoice} from '../print/voice.js';
import {runCommand} from '../run-command.js';

type Flags = CommonOptions & {
  readonly checkpoint?: string;
  readonly python?: string;
  readonly runs?: string;
  readonly voices?: string;
};

/** `chatterpipe export-voice`: a voice of another checkpoint than the best. */
export function addExportVoice(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('export-voice <name>')
    .option('--checkpoint <epoch>', 'best, last, or an epoch of which there is a checkpoint (best)')
    .option('--python <path>', "a Python, or an environment, that has Piper's trainer")
    .option('--runs <dir>', 'folder of the runs (runs)')
    .option('--voices <dir>', 'folder of the voices (voices)')
    .addHelpText('after', examples('chatterpipe export-voice MalayVoice --checkpoint last'));
  withCommonOptions(command).action(async (name: string, flags: Flags) => onExitCode(await exportOne(name, flags)));
}

function exportOne(name: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {exportVoice} = await import('../../jobs/train/export-voice.js');
    const {checkpoint, python, runs, voices} = flags;
    const exported = await exportVoice({
      name,
      signal: context.signal,
      ...(checkpoint === undefined ? {} : {checkpoint}),
      ...(python === undefined ? {} : {python}),
      ...(runs === undefined ? {} : {runs}),
      ...(voices === undefined ? {} : {voices}),
    });
    context.emit('exported', exported);
    printVoice(exported.voice, exported.epoch, context);
    return 0;
  });
}
