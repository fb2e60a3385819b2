import type {Command} from 'commander';
import type {EvidenceSettings} from '../../jobs/evidence/evidence-settings.js';

/** Flags that say which models listen to the clips. */
export type EvidenceFlags = {
  readonly asr?: string;
  readonly speakerModel?: string;
  readonly mos?: string;
  readonly vad?: string;
  readonly device?: string;
};

/** Adds the flags that say which models listen to the clips. */
export function addEvidenceOptions(command: Command): Command {
  return command
    .option(
      '--asr <model>',
      'auto, off, whisper, a model, a folder, or the URL of a server with /audio/transcriptions (auto)',
    )
    .option('--speaker-model <model>', 'auto, off, a model or a file (auto: what is installed)')
    .option('--mos <model>', 'auto, off, dnsmos or a file (auto)')
    .option('--vad <model>', 'auto, off, silero-vad or a file (auto)')
    .option('--device <name>', 'cpu or cuda (cpu)');
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
