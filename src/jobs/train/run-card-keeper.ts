import {type RunCard, writeRunCard} from '../../train/run-card.js';

/** The card of a run while it runs: changed by several, written by one after another. */
export type RunCardKeeper = {
  /** As it was changed last. */
  readonly card: RunCard;
  /** Changes it, and writes it. Throws DISK_FULL, DISK_FAILED. */
  change(change: Partial<RunCard>): Promise<void>;
};

/** Keeps a card in a file, which is not written before the first change. */
export function keepRunCard(path: string, first: RunCard): RunCardKeeper {
  let card = first;
  let written: Promise<void> = Promise.resolve();
  return {
    get card() {
      return card;
    },
    change(change) {
      card = {...card, ...change};
      // One that failed keeps no later one from being tried.
      written = written.catch(() => {}).then(() => writeRunCard(path, card));
      return written;
    },
  };
}
