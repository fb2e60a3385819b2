import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {toNumber} from '../parse-option.js';
import {runCommand} from '../run-command.js';
import {addEvidenceOptions, type EvidenceFlags, toEvidence} from './evidence-options.js';

type Flags = CommonOptions &
  EvidenceFlags & {
    readonly language?: string;
    readonly phrases?: string;
    readonly count?: number;
    readonly like?: string;
    readonly speaker?: string;
    readonly seed?: number;
    readonly limits?: string;
    readonly output: string;
  };

/** `chatterpipe audition`: a voice speaks what it has not been trained on. */
export function addAudition(program: Command, onExitCode: (code: number) => void): void {
  const command = addEvidenceOptions(program.command('audition <voice>'))
    .option('--language <tag>', 'of the sentences (as the voice speaks)')
    .option('--phrases <file>', 'a sentence a line, instead of the reserved ones')
    .option('--count <n>', 'the first n of them (all)', toNumber)
    .option('--like <file>', 'a recording of the speaker that it should sound like')
    .option('-s, --speaker <n|name>', 'of a voice with several speakers')
    .option('--seed <n>', 'of the dice (1)', toNumber)
    .option('--limits <preset>', 'by which sentences are judged: lenient, default or strict')
    .option('-o, --output <file>', 'the page; its sounds go beside it', 'audition.html')
    .addHelpText(
      'after',
      examples('chatterpipe audition voices/ms_MY-malayvoice-medium.onnx --count 5 -o audition.html'),
    );
  withCommonOptions(command).action(async (voice: string, flags: Flags) => onExitCode(await audition(voice, flags)));
}

function audition(voice: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {auditionVoice} = await import('../../jobs/audition/audition-voice.js');
    const {language, phrases, count, like, speaker, seed, limits, output} = flags;
    const {clips, ...result} = await auditionVoice({
      voice,
      output,
      evidence: toEvidence(flags),
      choices: speaker === undefined ? {} : {speaker},
      ...(language === undefined ? {} : {language}),
      ...(phrases === undefined ? {} : {phrases}),
      ...(count === undefined ? {} : {count}),
      ...(like === undefined ? {} : {like}),
      ...(seed === undefined ? {} : {seed}),
      ...(limits === undefined ? {} : {limits}),
      signal: context.signal,
      onNotice: context.tell,
      onProgress: (done, total) => context.tell(`${done}/${total} sentences`),
    });
    for (const {number, text, state, reasons, measured} of clips) {
      context.emit('auditioned', {number, text, state, reasons, measured: measured ?? null});
    }
    context.emit('audition', {voice, ...result});
    context.print(`${result.kept} of ${result.of} sentences would do as training clips.`);
    for (const [rule, times] of Object.entries(result.reasons)) context.print(`  ${rule}: ${times}`);
    context.print(`Listen: ${output}`);
    return 0;
  });
}
