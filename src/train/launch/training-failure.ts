import {ChatterpipeError, type ErrorDetails} from '../../base/error.js';
import type {ErrorCode} from '../../base/error-codes.js';
import type {NextCommands} from './next-commands.js';
import type {TrainerEnd} from './run-trainer.js';
import type {EventOf} from './trainer-event.js';

/** What a trainer that ended badly means. `logPath` has everything that it printed; `next` is what can be done then. */
export function trainingFailure(end: TrainerEnd, logPath: string, next: NextCommands): ChatterpipeError {
  const {said, exitCode, signal, tail, seconds} = end;
  const details = {exitCode, signal, seconds: Math.round(seconds), tail, logPath};
  if (said?.event === 'failed') return saidFailure(said, details, next);
  const hint = `What it printed last stands below; all of it: ${logPath}`;
  const last = tail.length === 0 ? '' : `\n${tail.join('\n')}`;
  return new ChatterpipeError('TRAINING_FAILED', `${causeOf(end)}${last}`, {hint, details});
}

function causeOf({exitCode, signal, wasSilent, seconds, tail}: TrainerEnd): string {
  const after = `after ${Math.round(seconds)} s`;
  if (wasSilent) return `The trainer said nothing for too long and was ended, ${after}.`;
  if (tail.some(line => line.includes('CUDA error') || line.includes('device-side assert'))) {
    return `The trainer ended ${after}: the GPU failed.`;
  }
  if (signal === 'SIGKILL' || exitCode === 137) {
    return `The trainer was killed ${after}: most likely the machine ran out of memory.`;
  }
  if (signal === 'SIGSEGV' || exitCode === 139) return `The trainer crashed ${after} (segmentation fault).`;
  return `The trainer ended ${after} with ${signal === null ? `exit code ${exitCode}` : `signal ${signal}`}.`;
}

type Failed = EventOf<'failed'>;

function saidFailure({kind, message}: Failed, details: ErrorDetails['details'], next: NextCommands): ChatterpipeError {
  const {code, hint} = meaningOf(kind, next);
  const tail = kind === 'error' && details !== undefined ? lastLines(details['tail']) : '';
  return new ChatterpipeError(code, `Training failed: ${message}${tail}`, {hint, details: {...details, kind}});
}

function lastLines(tail: unknown): string {
  return Array.isArray(tail) && tail.length > 0 ? `\n${tail.join('\n')}` : '';
}

function sayOther(exportOther: string | undefined): string {
  if (exportOther === undefined) return 'Train longer: more --epochs.';
  return `Train longer, or export another checkpoint: ${exportOther}`;
}

function meaningOf(
  kind: Failed['kind'],
  {goOn, exportOther, verify}: NextCommands,
): {readonly code: ErrorCode; readonly hint: string} {
  const seeDataset = {code: 'DATASET_CORRUPT', hint: `See what is wrong with it: ${verify}`} as const;
  const meanings: Readonly<Record<Failed['kind'], {readonly code: ErrorCode; readonly hint: string}>> = {
    dataset: seeDataset,
    utterances: seeDataset,
    voice: {code: 'LANGUAGE_UNKNOWN', hint: 'Give another --language.'},
    base: {code: 'SETTINGS_DIFFER', hint: 'Give a base of the same quality, or --base none.'},
    nan: {
      code: 'TRAINING_FAILED',
      hint: `If it comes again, look for broken clips. Go on from the last checkpoint: ${goOn}`,
    },
    memory: {code: 'TRAINING_FAILED', hint: 'Give a smaller --batch-size, or stop what else uses the memory.'},
    disk: {code: 'DISK_FULL', hint: `Make room on the disk, then go on from the last checkpoint: ${goOn}`},
    mute: {code: 'TRAINING_FAILED', hint: sayOther(exportOther)},
    environment: {code: 'DEPENDENCY_MISSING', hint: 'Install the trainer: chatterpipe install trainer'},
    error: {code: 'TRAINING_FAILED', hint: 'What it printed last stands above.'},
  };
  return meanings[kind];
}
