import type {CloneEvent} from './clone-events.js';
import type {CloneWork} from './resolve-clone.js';
import type {StageBook} from './stage-book.js';

/** What every stage works with. */
export type Chain = {
  readonly work: CloneWork;
  readonly book: StageBook;
  readonly signal: AbortSignal;
  readonly onEvent: (event: CloneEvent) => void;
};
