import type {DatasetCard} from '../../dataset/card.js';
import type {Examiner} from '../evidence/examiner.js';
import type {OpenBackends} from '../open-backends.js';
import type {GenerationEvent} from './events.js';
import type {OpenDataset} from './open-dataset.js';
import type {GenerationSettings} from './resolve-settings.js';

/** What a sitting works with: everything open, nothing asked for yet. */
export type Sitting = {
  readonly settings: GenerationSettings;
  /** Writes down the list that was chosen, when nothing can refuse the sitting any more. */
  readonly keepList: () => Promise<void>;
  readonly card: DatasetCard | undefined;
  readonly dataset: OpenDataset;
  readonly opened: OpenBackends;
  readonly examiner: Examiner;
  readonly madeBy: string;
  readonly signal: AbortSignal;
  readonly onEvent: (event: GenerationEvent) => void;
};
