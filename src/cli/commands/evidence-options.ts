import type {Command} from 'commander';
import type {EvidenceSettings} from '../../jobs/evidence/evidence-settings.js';

/** Flags that say which models listen to the clips. */
export type EvidenceFlags = ListenerFlags & {readonly device?: string};

/** Those of them that say which, and not where they run. */
export type ListenerFlags = {
  readonly asr?: string;
  readonly speakerModel?: string;
  readonly mos?: string;
  readonly vad?: string;
};

/** Adds the flags that say which models listen to the clips. */
export function addEvidenceOptions(command: Command): Command {
  return addListenerOptions(command).option('--device <name>', 'cpu or cuda (cpu)');
}

/** Adds those that say which, and not where they run. */
export function addListenerOptions(command: Command): Command {
  return command
    .option(
      '--asr <model>',
      'auto, off, whisper, a model, a folder, or the URL of a server with /audio/transcriptions (auto)',
    )
    .option('--speaker-model <model>', 'auto, off, a model or a file (auto: what is installed)')
    .option('--mos <model>', 'auto, off, dnsmos or a file (auto)')
    .option('--vad <model>', 'auto, off, silero-vad or a file (auto)');
}

/** The flags as the options of a job. */
export function toEvidence({asr, speakerModel, mos, vad, device}: EvidenceFlags): Partial<EvidenceSettings> {
  return {
    ...(asr === undefined ? {} : {recognition: asr}),
    ...(speakerModel === undefined ? {} : {speaker: speakerModel}),
    ...(mos === undefined ? {} : {mos}),
    ...(vad === undefined ? {} : {vad}),
    ...(device === undefined ? {} : {device}),
  };
}
