import type {Command} from 'commander';
import type {RecordingCheck} from '../../jobs/speakers/check-recording.js';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {runCommand} from '../run-command.js';

type Flags = CommonOptions & {readonly speakerModel?: string; readonly mos?: string; readonly vad?: string};

/** `chatterpipe speakers check FILE`: whether a recording is good enough to be cloned. */
export function addCheckRecording(speakers: Command, onExitCode: (code: number) => void): void {
  const command = speakers
    .command('check <file>')
    .description('say whether a recording is good enough to be cloned, and what to mend')
    .option('--speaker-model <model>', 'auto, off, a model or a file (auto: what is installed)')
    .option('--mos <model>', 'auto, off, dnsmos or a file (auto)')
    .option('--vad <model>', 'auto, off, silero-vad or a file (auto)')
    .addHelpText('after', examples('chatterpipe speakers check me.wav'));
  withCommonOptions(command).action(async (file: string, flags: Flags) => onExitCode(await check(file, flags)));
}

function check(file: string, flags: Flags): Promise<number> {
  const {speakerModel, mos, vad} = flags;
  return runCommand(flags, async context => {
    const {checkRecording} = await import('../../jobs/speakers/check-recording.js');
    const {measurements, findings, models} = await checkRecording({
      file,
      evidence: {
        ...(speakerModel === undefined ? {} : {speaker: speakerModel}),
        ...(mos === undefined ? {} : {mos}),
        ...(vad === undefined ? {} : {vad}),
      },
      onNotice: context.tell,
      signal: context.signal,
    });
    for (const finding of findings) {
      context.emit('finding', finding);
      context.print(`${finding.message}\n  ${finding.hint}`);
    }
    context.emit('recording', {measurements, models, findings: findings.length});
    context.print(summary(measurements, findings.length));
    if (Object.keys(models).length < 3) {
      context.tell('Models hear more: whether one person speaks, and what is no speech. chatterpipe models list');
    }
    return findings.length === 0 ? 0 : 1;
  });
}

function summary({seconds, speechSeconds, snrDb}: RecordingCheck['measurements'], count: number): string {
  const noise = snrDb === undefined ? '' : `, ${Math.round(snrDb)} dB above the noise`;
  const facts = `${seconds.toFixed(1)} s, ${speechSeconds.toFixed(1)} s of them speech${noise}`;
  if (count === 0) return `Good to be cloned: ${facts}.`;
  return `${count === 1 ? 'One thing' : `${count} things`} to mend: ${facts}.`;
}
