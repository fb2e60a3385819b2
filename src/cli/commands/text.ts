import type {Command} from 'commander';
import type {ExplainedText} from '../../jobs/phrases/explain-text.js';
import {type CliContext, type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {runCommand} from '../run-command.js';
import {addReadingOptions, type ReadingFlags, toReading} from './reading-options.js';

type Flags = CommonOptions & ReadingFlags & {readonly language?: string; readonly espeakVoice?: string};

/** `chatterpipe text`: how a text would be spoken, and why. */
export function addText(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('text <text>')
    .option('--language <tag>', 'of the text: ms, en, ms-en, zh, ja, … (ms)')
    .option('--espeak-voice <name>', 'another voice of eSpeak NG than that of the language');
  addReadingOptions(command).addHelpText(
    'after',
    examples(
      'chatterpipe text "Jumpa pukul 3.30 ptg, tiket RM15.50, call 012-345 6789"',
      'chatterpipe text --language en --region GB "See you on 1/11/2026 at 14:05."',
    ),
  );
  withCommonOptions(command).action(async (text: string, flags: Flags) => onExitCode(await explain(text, flags)));
}

function explain(text: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {explainText} = await import('../../jobs/phrases/explain-text.js');
    const {language, espeakVoice} = flags;
    const explained = await explainText(text, {
      reading: toReading(flags),
      ...(language === undefined ? {} : {language}),
      ...(espeakVoice === undefined ? {} : {espeakVoice}),
    });
    context.emit('text', explained);
    return 'spokenText' in explained ? tell(explained, context) : refuse(explained, context);
  });
}

function tell(explained: Extract<ExplainedText, {spokenText: string}>, context: CliContext): number {
  const {spokenText, cleaning, changes, unsaid, phonemes, switches, spelled, findings} = explained;
  context.print(spokenText);
  for (const line of cleaning) context.tell(`  ${line}`);
  for (const {rule, before, after} of changes) context.tell(`  ${rule}: ${shown(before)} → ${shown(after)}`);
  context.tell(`  phonemes: ${phonemes.join(explained.language === 'zh' ? ' ' : '')}`);
  for (const word of unsaid) {
    context.tell(
      `  english: "${word}" has no respelling, so a Malay voice reads it by Malay rules. Give it a row with --lexicon.`,
    );
  }
  for (const {word, language} of switches) {
    context.tell(`  language: eSpeak NG reads "${word}" by the rules of ${language}. Respell it with --lexicon.`);
  }
  for (const word of spelled) context.tell(`  spelled: "${word}" is read letter by letter. Respell it with --lexicon.`);
  for (const {code, severity, message, fix} of findings) context.tell(`  ${severity} ${code}: ${message} ${fix}`);
  return 0;
}

function refuse({rule, reason, readings}: Extract<ExplainedText, {rule: string}>, context: CliContext): number {
  context.print(`Refused (${rule}): ${reason}`);
  for (const reading of readings) context.tell(`  may be: ${reading}`);
  if (readings.length > 0)
    context.tell('  --on-ambiguous read takes the first; a lexicon or words in the text settle it.');
  return 4;
}

function shown(text: string): string {
  return text.trim() === '' ? 'nothing' : `"${text}"`;
}
