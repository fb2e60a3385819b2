import type {Command} from 'commander';
import type {ChoosePhrasesOptions, ChosenPhrases} from '../../jobs/phrases/choose-phrases.js';
import {type CliContext, type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {collect, toNumber} from '../parse-option.js';
import {runCommand} from '../run-command.js';
import {addReadingOptions, type ReadingFlags, toReading} from './reading-options.js';

type Flags = CommonOptions &
  ReadingFlags & {
    readonly language?: string;
    readonly count?: number;
    readonly from?: readonly string[];
    readonly prose?: boolean;
    readonly profanity?: string;
    readonly continue?: string;
    readonly cost?: 'clips' | 'seconds';
    readonly examplesPerUnit?: number;
    readonly choiceSeed?: number;
    readonly espeakVoice?: string;
    readonly output?: string;
    readonly report?: string;
  };

/** `chatterpipe phrases`: a list that covers the sounds of a language. */
export function addPhrases(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('phrases')
    .option('--language <tag>', 'ms, en, ms-en, zh, ja; others with --from (that of --continue, else ms)')
    .option('--count <n>', 'how many (200)', toNumber)
    .option(
      '--from <file>',
      'choose from a list, recorder prompts or a book instead; may be given several times',
      collect,
    )
    .option('--prose', 'the files are running text: cut them into sentences')
    .option('--profanity <file>', 'words that must not occur, one a line')
    .option('--continue <dir>', 'choose what the accepted clips of a dataset still lack')
    .option('--cost <what>', 'as much as possible in few clips, or in few seconds (clips)')
    .option('--examples-per-unit <n>', 'after so many clips with it a sound pair is worth nothing more (5)', toNumber)
    .option('--espeak-voice <name>', 'another voice of eSpeak NG than that of the language')
    .option('--choice-seed <n>', 'the same seed gives the same list (1)', toNumber)
    .option('-o, --output <file>', 'where to write the list: .jsonl, .txt or .tsv (recorder prompts)')
    .option('--report <file>', 'write the coverage as a page');
  addReadingOptions(command).addHelpText(
    'after',
    examples(
      'chatterpipe phrases --language ms --count 200 -o phrases.jsonl',
      'chatterpipe phrases --language ms-en --count 20',
      'chatterpipe phrases --language ms --from my-phrases.txt --count 3 --report coverage.html',
      'chatterpipe phrases --continue datasets/malay_voice --count 10',
    ),
  );
  withCommonOptions(command).action(async (flags: Flags) => onExitCode(await choose(flags)));
}

function choose(flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {choosePhrases} = await import('../../jobs/phrases/choose-phrases.js');
    const language = flags.language ?? (await languageOf(flags.continue)) ?? 'ms';
    const chosen = await choosePhrases({...optionsOf(flags), language, signal: context.signal});
    await write(chosen, flags, language);
    for (const {text, spokenText, source} of chosen.phrases) {
      context.emit('phrase', {text, spokenText, language, source});
      if (flags.output === undefined) context.print(text);
    }
    await tellCoverage(chosen, flags, language, context);
    return 0;
  });
}

async function languageOf(dataset: string | undefined): Promise<string | undefined> {
  if (dataset === undefined) return undefined;
  const {readDatasetLanguage} = await import('../../jobs/phrases/dataset-language.js');
  return readDatasetLanguage(dataset);
}

function optionsOf(flags: Flags): Omit<ChoosePhrasesOptions, 'language'> {
  const {count, from, prose, profanity, cost, examplesPerUnit, choiceSeed, espeakVoice} = flags;
  const named = {
    count,
    from,
    asProse: prose,
    profanity,
    cost,
    examplesPerUnit,
    choiceSeed,
    espeakVoice,
    continueFrom: flags.continue,
  };
  const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  return {...given, reading: toReading(flags)};
}

async function write(chosen: ChosenPhrases, {output, report}: Flags, language: string): Promise<void> {
  if (output === undefined && report === undefined) return;
  const {writePhrases, writeCoverageReport} = await import('../../jobs/phrases/write-phrases.js');
  if (output !== undefined) await writePhrases(output, chosen);
  if (report !== undefined) await writeCoverageReport(report, chosen, language);
}

async function tellCoverage(
  chosen: ChosenPhrases,
  {output, report, from = [], prose = false, continue: dataset}: Flags,
  language: string,
  context: CliContext,
): Promise<void> {
  const {describeChoice} = await import('../../jobs/phrases/describe-choice.js');
  const {coverage, refused, refusedCount, otherLanguages, available, findings, unsaid} = chosen;
  const {share, covered, types, seconds, clips} = coverage;
  context.emit('coverage', {
    clips,
    available,
    seconds,
    share,
    covered,
    types,
    missing: coverage.missing.map(({unit}) => unit),
    refusedCount,
  });
  for (const {source, text, refused: why} of refused.slice(0, 5)) {
    context.tell(`${source} is left out (${why.rule}): ${why.reason} "${text.slice(0, 60)}"`);
  }
  if (refusedCount > 5) context.tell(`${refusedCount - 5} more phrases are left out for such reasons.`);
  if (otherLanguages > 0)
    context.tell(`${otherLanguages} phrases of the files are in another language and were left out.`);
  for (const {code, severity, source, message, fix} of findings) {
    context.emit('finding', {code, severity, source, message, fix});
  }
  for (const line of describeFindings(findings)) context.tell(line);
  if (unsaid.length > 0) context.tell(unsaidLine(unsaid));
  for (const line of describeChoice(chosen, language, {files: from, isProse: prose, dataset, output}))
    context.tell(line);
  if (output !== undefined) context.tell(`The list: ${output}`);
  if (report !== undefined) context.tell(`The coverage: ${report}`);
}

const shownFindings = 8;

/** The first few of what lint found, and how many more there are; hints are for those who ask for `--json`. */
function describeFindings(findings: ChosenPhrases['findings']): readonly string[] {
  const serious = findings.filter(({severity}) => severity !== 'hint');
  return [
    ...serious
      .slice(0, shownFindings)
      .map(({code, severity, source, message, fix}) => `${severity} ${code}, ${source}: ${message} ${fix}`),
    ...(serious.length > shownFindings
      ? [`${serious.length - shownFindings} more such findings (--json has them all).`]
      : []),
  ];
}

function unsaidLine(unsaid: readonly string[]): string {
  const shown = unsaid.slice(0, shownFindings).join(', ');
  return `English words without a respelling, which a Malay voice reads by Malay rules: ${shown}${unsaid.length > shownFindings ? ', …' : ''}. Give them rows with --lexicon.`;
}
