import type {FindingPlace} from '../finding.js';
import type {ClipFacts} from './clip-facts.js';

/** A clip that a row names, with its text and what was read of its file. */
export type CheckedClip = {
  readonly place: FindingPlace;
  /** Relative to the dataset. */
  readonly path: string;
  /** Undefined where a finding has said that the row does not tell it. */
  readonly text: string | undefined;
  /** False for a row that Piper never sees. */
  readonly isLoaded: boolean;
  readonly facts: ClipFacts;
};
