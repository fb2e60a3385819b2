import type {Quality} from '../../dataset/card.js';
import type {GenerateOptions} from '../generate/options.js';
import type {TrainOptions} from '../train/train-options.js';
import type {CloneEvent} from './clone-events.js';

/** What can be asked of a clone. What is left out is as in the stages: from what is there already, then from their defaults. */
export type CloneOptions = {
  /** The voice's name, and that of the folders of its dataset and its run. */
  readonly name: string;
  /** An exact speaker id of the backend, or a local recording. */
  readonly voice: string;
  readonly language?: string;
  readonly quality?: Quality;
  readonly generation?: Omit<GenerateOptions, 'output' | 'add' | 'onlyNumbers' | 'signal' | 'onEvent' | FromHere>;
  readonly training?: Omit<
    TrainOptions,
    'name' | 'dataset' | 'resume' | 'isDryRun' | 'evidence' | 'goOn' | 'signal' | 'onEvent' | FromHere
  >;
  /** What the voice says at the end: a file with a sentence a line (the reserved sentences), and how many of them (all). */
  readonly audition?: {readonly phrases?: string; readonly count?: number};
  /** Folder of the datasets (datasets). */
  readonly datasets?: string;
  /** Share of the phrases that has to be kept, or nothing is trained (0.95). */
  readonly minKept?: number;
  /** The command that goes on with it, as it is typed; whoever stops it is told. */
  readonly goOn?: string;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: CloneEvent) => void;
};

type FromHere = 'voice' | 'language' | 'quality';
