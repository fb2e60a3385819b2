import {holdsSecret} from '../../base/holds-secret.js';
import {typeCommand} from '../../base/type-command.js';
import type {Checkpoint} from '../../train/checkpoints/checkpoint.js';
import type {NextCommands} from '../../train/launch/next-commands.js';
import type {TrainOptions} from './train-options.js';

/** What a person is told to go on with after a training with these options. `dataset` is its folder. */
export function nextCommands(options: TrainOptions, dataset: string): NextCommands {
  return {
    goOn: options.goOn ?? resumeCommand(options),
    exportOther: undefined,
    verify: typeCommand('chatterpipe', 'verify', dataset),
  };
}

/** Makes the voice of the last checkpoint, or of the best one, where it is not the one that was chosen. Undefined where both are. */
export function exportOther(
  options: Parameters<typeof exportCommand>[0],
  chosen: Checkpoint,
  {best, last}: {readonly best: Checkpoint | undefined; readonly last: Checkpoint | undefined},
): string | undefined {
  const isOther = (one: Checkpoint | undefined): boolean => one !== undefined && one.path !== chosen.path;
  if (isOther(last)) return exportCommand(options, 'last');
  return isOther(best) ? exportCommand(options, 'best') : undefined;
}

/** Goes on with a run: its place, and what was asked for and does not stand in its card. */
export function resumeCommand(options: Omit<TrainOptions, 'goOn'>): string {
  const {name, runs, voices, python, hasAuditions, auditionShare, auditionPhrases, patience} = options;
  const {evidence = {}, hasTensorboard, stallSeconds} = options;
  return typeCommand(
    ...['chatterpipe', 'train', name, '--resume'],
    ...valued({runs, voices, python}),
    ...(hasAuditions === false ? ['--no-auditions'] : []),
    ...valued({'audition-share': auditionShare, 'audition-phrases': auditionPhrases, patience, stall: stallSeconds}),
    ...valued({asr: evidence.recognition, 'speaker-model': evidence.speaker, mos: evidence.mos, vad: evidence.vad}),
    ...(hasTensorboard === true ? ['--tensorboard'] : []),
  );
}

/** Makes the voice of a checkpoint. */
export function exportCommand(
  {name, runs, voices, python}: Pick<TrainOptions, 'name' | 'runs' | 'voices' | 'python'>,
  checkpoint: string,
): string {
  return typeCommand('chatterpipe', 'export-voice', name, ...valued({checkpoint, runs, voices, python}));
}

/** Begins a run, once it is known of which dataset: that is left open. */
export function beginCommand({name, runs}: Pick<TrainOptions, 'name' | 'runs'>): string {
  return typeCommand('chatterpipe', 'train', name, '--dataset', 'DIR', ...valued({runs}));
}

/** The options that have a value, as words, without addresses that hold a password or a query: these may stand in no log. */
function valued(options: Readonly<Record<string, string | number | undefined>>): readonly string[] {
  return Object.entries(options).flatMap(([option, value]) =>
    value === undefined || holdsSecret(String(value)) ? [] : [`--${option}`, String(value)],
  );
}
