import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {plural} from '../print/words.js';
import {runCommand} from '../run-command.js';
import {addEvidenceOptions, type EvidenceFlags, toEvidence} from './evidence-options.js';

type Flags = CommonOptions & EvidenceFlags & {readonly language?: string; readonly limits?: string};

/** `chatterpipe measure`: measures the clips of a dataset as they are. */
export function addMeasure(program: Command, onExitCode: (code: number) => void): void {
  const command = addEvidenceOptions(program.command('measure <dir>'))
    .option('--language <tag>', 'of the texts, for a dataset that chatterpipe did not make')
    .option('--limits <preset>', 'by which the summary counts: lenient, default or strict')
    .addHelpText(
      'after',
      examples('chatterpipe measure datasets/malay_voice', 'chatterpipe measure datasets/old --language ms --asr off'),
    );
  withCommonOptions(command).action(async (root: string, flags: Flags) => onExitCode(await measure(root, flags)));
}

function measure(root: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {measureDataset} = await import('../../jobs/measure/measure-dataset.js');
    const {language, limits} = flags;
    let nextAt = 0;
    const measured = await measureDataset(root, {
      evidence: toEvidence(flags),
      ...(language === undefined ? {} : {language}),
      ...(limits === undefined ? {} : {limits}),
      signal: context.signal,
      onNotice: context.tell,
      onProgress: done => {
        if (performance.now() < nextAt) return;
        nextAt = performance.now() + 10_000;
        context.tell(`${plural(done, 'clip')} measured …`);
      },
    });
    context.emit('measured', measured);
    const {clips, unreadable, missing, models, refused, reasons, isForeign} = measured;
    const heard = Object.entries(models).map(([role, model]) => `${role} ${model}`);
    context.print(
      `${root}: ${plural(clips, 'clip')} measured${heard.length > 0 ? `, with ${heard.join(', ')}` : ', without any model'}.`,
    );
    for (const path of unreadable) context.print(`No audio: ${path}`);
    for (const name of missing) context.print(`Not there: ${name}`);
    const held = Object.entries(reasons).map(([rule, times]) => `${rule} ${times}`);
    if (refused > 0) context.print(`${plural(refused, 'clip')} would be refused on their own: ${held.join(', ')}.`);
    context.print(`Next: chatterpipe ${isForeign ? 'report' : 'judge'} ${root}`);
    return unreadable.length + missing.length > 0 ? 1 : 0;
  });
}
