import process from 'node:process';
import type {Command} from 'commander';
import {Option} from 'commander';
import type {CloneOptions} from '../../jobs/clone/clone-options.js';
import type {KnownBase} from '../../jobs/train/list-bases.js';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {toNumber, toShare} from '../parse-option.js';
import {runCommand} from '../run-command.js';
import {typedCommand} from '../typed-command.js';
import {consentToDownload} from './consent-to-download.js';
import {addSpeakingOptions, type SpeakingFlags, toSpeakingOptions} from './generate-options.js';
import {askForBase} from './train.js';
import {addTrainOptions, type TrainFlags, toTrainOptions} from './train-options.js';

type Flags = SpeakingFlags &
  Omit<TrainFlags, 'dataset' | 'resume'> &
  CommonOptions & {
    readonly datasets?: string;
    readonly minKept: number;
    readonly auditionCount?: number;
    readonly dryRun?: boolean;
    readonly probe?: number;
    readonly pricePerHour?: number;
  };

/** `chatterpipe clone`: from a speaker to a voice that was listened to. */
export function addClone(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('clone <name> <recording|speaker>')
    .option('--samples <n>', 'how many phrases (200 of our own, all of a file)', toNumber)
    .addOption(new Option('--count <n>', 'the same as --samples').argParser(toNumber).hideHelp());
  addTrainOptions(addSpeakingOptions(command))
    .option('--datasets <dir>', 'folder of the datasets (datasets)')
    .option(
      '--min-kept <share>',
      'of the phrases, below which nothing is trained and the exit code is 3',
      toShare,
      0.95,
    )
    .option('--audition-count <n>', 'how many sentences the voice says at the end (all)', toNumber)
    .option('--dry-run', 'say what every stage would be, and make nothing')
    .option('--probe <n>', 'with --dry-run: speak n phrases and measure how long all would take', toNumber)
    .option('--price-per-hour <price>', 'what an hour of the machine costs', toNumber)
    .addHelpText(
      'after',
      examples(
        'chatterpipe clone MalayVoice anwar.wav --samples 200 --epochs 300 --quality medium --language ms --dry-run',
        'chatterpipe clone Mine ./me.wav --consent self --samples 200 --language ms --base id_ID-news.ckpt --trust-checkpoint --dry-run',
      ),
    );
  withCommonOptions(command).action(async (name: string, voice: string, flags: Flags) =>
    onExitCode(await clone(name, voice, flags)),
  );
}

function clone(name: string, voice: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {cloneVoice, previewClone} = await import('../../jobs/clone/clone-voice.js');
    const goOn = typedCommand(process.argv.slice(2));
    const options = {
      ...toCloneOptions(name, voice, flags),
      ...(goOn === undefined ? {} : {goOn}),
      signal: context.signal,
    };
    if (flags.dryRun === true || flags.probe !== undefined) {
      const {printClonePlan} = await import('../print/clone-plan.js');
      printClonePlan(await previewClone(options, flags.probe ?? 0), flags.pricePerHour, context);
      return 0;
    }
    const {createCloneView} = await import('../print/clone-view.js');
    const asked = await askFirst(options, context.isTerminal);
    const mayDownload = (base: KnownBase): Promise<boolean> => consentToDownload(base, context, flags.yes === true);
    const view = createCloneView(context, flags.minKept);
    try {
      return view.finish(
        await cloneVoice({...asked, training: {...asked.training, mayDownload}, onEvent: view.onEvent}),
        flags.pricePerHour,
      );
    } finally {
      view.end();
    }
  });
}

function toCloneOptions(name: string, voice: string, flags: Flags): CloneOptions {
  const {language, quality, datasets, minKept, auditionPhrases: phrases, auditionCount: count} = flags;
  const {language: _spoken, quality: _made, ...generation} = toSpeakingOptions(flags);
  const {name: _name, language: _trained, quality: _size, ...training} = toTrainOptions(name, flags);
  return {
    name,
    voice,
    minKept,
    generation,
    training,
    audition: {...(phrases === undefined ? {} : {phrases}), ...(count === undefined ? {} : {count})},
    ...(language === undefined ? {} : {language}),
    ...(quality === undefined ? {} : {quality}),
    ...(datasets === undefined ? {} : {datasets}),
  };
}

/** What somebody can answer is asked before the first clip: what the voice begins from, and whose a recording is. */
async function askFirst(options: CloneOptions, isTerminal: boolean): Promise<CloneOptions> {
  if (!isTerminal) return options;
  const {name, voice, generation} = options;
  const {name: _name, ...training} = await askForBase({...options.training, name}, isTerminal);
  const {isRecordingWithoutConsent} = await import('../../jobs/clone/recording-without-consent.js');
  if (!(await isRecordingWithoutConsent(options))) return {...options, training};
  const {ask} = await import('../ask.js');
  const consent = await ask(
    `May ${voice} be cloned? "self" if it is your own voice, else a file with what the speaker agreed to: `,
  );
  return {...options, training, generation: {...generation, ...(consent === '' ? {} : {consent})}};
}
