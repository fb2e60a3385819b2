import type {Command} from 'commander';
import {ChatterpipeError} from '../../base/error.js';
import type {GenerateOptions} from '../../jobs/generate/options.js';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {toNumber, toShare} from '../parse-option.js';
import {runCommand} from '../run-command.js';
import {addGenerateOptions, type GenerateFlags, toGenerateOptions} from './generate-options.js';

type Flags = GenerateFlags &
  CommonOptions & {
    readonly minKept: number;
    readonly dryRun?: boolean;
    readonly probe?: number;
    readonly pricePerHour?: number;
  };

/** `chatterpipe generate`: the main job. */
export function addGenerate(program: Command, onExitCode: (code: number) => void): void {
  const command = program.command('generate');
  addGenerateOptions(command)
    .option('--min-kept <share>', 'of the phrases asked for, below which the exit code is 3', toShare, 0.95)
    .option('--dry-run', 'say how many clips, minutes and bytes it would be, and make nothing')
    .option('--probe <n>', 'with --dry-run: speak n phrases and measure how long all would take', toNumber)
    .option('--price-per-hour <price>', 'with --probe: what an hour of the machine costs', toNumber)
    .addHelpText(
      'after',
      examples(
        'chatterpipe generate --voice anwar.wav --output datasets/malay_voice --language ms --count 200',
        'chatterpipe generate --voice ./me.wav --consent self --output datasets/mine --phrases my-phrases.txt --workers 4 --delay 0.3',
        'chatterpipe generate --output datasets/mine',
        'chatterpipe generate --voice anwar.wav --output datasets/socket --language ms --count 4 --transport ws',
        'chatterpipe generate --voice anwar.wav --output datasets/two --language ms --count 8 --backend http://gpu1:9090 --backend http://gpu2:9090',
      ),
    );
  withCommonOptions(command).action(async (flags: Flags) => onExitCode(await generate(flags)));
}

function generate(flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    if (flags.pricePerHour !== undefined && flags.probe === undefined) throw priceWithoutProbe();
    const asked = await askForLanguage(toGenerateOptions(flags), context.isTerminal);
    const options: GenerateOptions = {...asked, signal: context.signal};
    if (flags.dryRun === true || flags.probe !== undefined) {
      const {planGeneration} = await import('../../jobs/generate/plan-generation.js');
      const {printPlan} = await import('../print/generation-plan.js');
      printPlan(await planGeneration(options, flags.probe ?? 0), flags.pricePerHour, context);
      return 0;
    }
    const {generateDataset} = await import('../../jobs/generate/generate-dataset.js');
    const {createGenerationView} = await import('../print/generation-view.js');
    const view = createGenerationView(context);
    try {
      const summary = await generateDataset({...options, onEvent: view.onEvent});
      return view.finish(summary, flags.minKept);
    } finally {
      view.end();
    }
  });
}

/** A count without a language is asked about where somebody can answer. */
async function askForLanguage(options: GenerateOptions, isTerminal: boolean): Promise<GenerateOptions> {
  const {language, phrases, count, output} = options;
  if (language !== undefined || phrases !== undefined || count === undefined || !isTerminal) return options;
  const {hasCard} = await import('../../jobs/has-card.js');
  if (await hasCard(output)) return options;
  const {ask} = await import('../ask.js');
  return {...options, language: await ask(`In which language are the ${count} phrases to be (ms, en)? `)};
}

function priceWithoutProbe(): ChatterpipeError {
  return new ChatterpipeError('USAGE', '--price-per-hour wants a measured time to go by.', {hint: 'Add --probe 3.'});
}
