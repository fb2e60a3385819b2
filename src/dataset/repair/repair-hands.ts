import type {CardSpeaker, DatasetCard} from '../card.js';
import type {Fingerprint} from '../fingerprint.js';
import type {LostPhrase} from './rebuilding.js';

/** What a repair needs of the rooms around: how keys, lists and clips of this dataset are made. */
export type RepairHands = {
  readonly keyOf: (card: DatasetCard, text: string, language: string) => string;
  /** The spoken phrases of the card's list with their keys, in order; undefined where the list is not there any more. */
  readonly listPhrases: (card: DatasetCard) => Promise<AsyncIterable<LostPhrase> | undefined>;
  readonly makeClip: (take: Uint8Array, phrase: LostPhrase, made: Fingerprint) => Promise<Uint8Array | undefined>;
  /** Whose voice it is, for a card that was lost. It is believed if the journal's keys prove it. */
  readonly speaker: CardSpeaker | undefined;
  readonly madeBy: string;
  /** Of the backend, for a card that was lost. */
  readonly address: string;
  readonly now: Date;
};
