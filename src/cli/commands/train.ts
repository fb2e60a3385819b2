import type {Command} from 'commander';
import type {KnownBase} from '../../jobs/train/list-bases.js';
import type {TrainOptions} from '../../jobs/train/train-options.js';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {createTrainingView} from '../print/training-view.js';
import {runCommand} from '../run-command.js';
import {consentToDownload} from './consent-to-download.js';
import {addListenerOptions, type ListenerFlags, toEvidence} from './evidence-options.js';
import {addTrainOptions, type TrainFlags, toTrainOptions} from './train-options.js';

type Flags = CommonOptions & TrainFlags & ListenerFlags & {readonly dryRun?: boolean};

/** `chatterpipe train`: from a dataset to a voice that speaks. */
export function addTrain(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('train <name>')
    .option('--dataset <dir>', 'the dataset to learn from')
    .option('--quality <name>', "x_low, low, medium or high (the dataset's)")
    .option('--language <tag>', "of the voice, such as ms or ms_MY (the dataset's)")
    .option('--resume', 'go on with the run of that name');
  addListenerOptions(addTrainOptions(command))
    .option('--dry-run', 'say every setting and its reason, and train nothing')
    .addHelpText(
      'after',
      examples(
        'chatterpipe train MalayVoice --dataset datasets/malay_voice --quality medium --language ms --epochs 300 --dry-run',
        'chatterpipe train MalayVoice --dataset datasets/malay_voice --language ms --base id_ID-news.ckpt --trust-checkpoint',
        'chatterpipe train MalayVoice --resume',
      ),
    );
  withCommonOptions(command).action(async (name: string, flags: Flags) => onExitCode(await train(name, flags)));
}

function train(name: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {trainVoice} = await import('../../jobs/train/train-voice.js');
    const options = await askForBase(toTrainOptions(name, flags), context.isTerminal && flags.dryRun !== true);
    const view = createTrainingView(context);
    const isDryRun = flags.dryRun === true;
    const mayDownload = (base: KnownBase): Promise<boolean> => consentToDownload(base, context, flags.yes === true);
    const summary = await trainVoice({
      ...options,
      evidence: toEvidence(flags),
      isDryRun,
      mayDownload,
      signal: context.signal,
      onEvent: view.onEvent,
    });
    view.finish(summary);
    return 0;
  });
}

/** Whether a voice begins from a base is asked before the first step, where somebody can answer. */
export async function askForBase<Options extends Omit<TrainOptions, 'signal' | 'onEvent'>>(
  options: Options,
  isTerminal: boolean,
): Promise<Options> {
  if (!isTerminal || options.base !== undefined || options.resume === true || options.modelSize !== undefined) {
    return options;
  }
  const {hasRun} = await import('../../jobs/train/has-run.js');
  if (await hasRun(options.runs ?? 'runs', options.name)) return options;
  const {ask} = await import('../ask.js');
  const {listBases} = await import('../../jobs/train/list-bases.js');
  const names = (await listBases()).map(({name}) => name).join(', ');
  const base = await ask(
    `Begin from a base checkpoint? A file, a known one (${names}), or nothing to begin from scratch: `,
  );
  return base === '' ? {...options, base: 'none'} : {...options, base};
}
