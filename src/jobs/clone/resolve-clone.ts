import {join} from 'node:path';
import type {GenerateOptions} from '../generate/options.js';
import {requireRange} from '../generate/require-option.js';
import type {TrainOptions} from '../train/train-options.js';
import type {CloneOptions} from './clone-options.js';

/** What the stages are asked for. */
export type CloneWork = {
  readonly name: string;
  readonly voice: string;
  /** The dataset's folder. */
  readonly dataset: string;
  readonly runs: string;
  readonly voices: string;
  readonly minKept: number;
  readonly generation: GenerateOptions;
  readonly training: TrainOptions;
  readonly audition: NonNullable<CloneOptions['audition']>;
};

/** The options of the stages, made of those of a clone. Throws USAGE. */
export function resolveClone(options: CloneOptions): CloneWork {
  const {name, voice, language, quality, datasets = 'datasets', generation, training, audition = {}} = options;
  // Never the command of the training alone: what goes on is the clone.
  const {goOn = 'the same command'} = options;
  const dataset = join(datasets, name);
  const both = {
    ...(language === undefined ? {} : {language}),
    ...(quality === undefined ? {} : {quality}),
    ...(options.signal === undefined ? {} : {signal: options.signal}),
  };
  return {
    name,
    voice,
    dataset,
    runs: training?.runs ?? 'runs',
    voices: training?.voices ?? 'voices',
    minKept: requireRange('min-kept', options.minKept ?? 0.95, 0, 1),
    generation: {...generation, ...both, output: dataset, voice},
    training: {...training, ...both, goOn, name, dataset},
    audition,
  };
}
