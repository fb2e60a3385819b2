import {ChatterpipeError} from '../../base/error.js';
import type {Journal} from '../../dataset/journal/journal.js';
import {type KeyParts, phraseKeyer} from '../../dataset/phrase-key.js';
import type {Phrase} from '../../text/phrase.js';

import type {TextReader} from '../phrases/text-reader.js';

/** What a walk over the phrase list found. */
export type NumberedPhrases = {
  /** Different phrases that can be spoken. */
  readonly asked: number;
  /** Of them, those that got their number now. */
  readonly fresh: number;
  /** Phrases that stand in the list more than once, after the first. */
  readonly duplicates: number;
  readonly refused: readonly RefusedPhrase[];
  readonly refusedCount: number;
  /** Texts whose bars became commas: perhaps what stood before the bar was an id. */
  readonly withBars: number;
  /** Some of the English words that a Malay voice will read by Malay rules, for want of a respelling. */
  readonly unsaid: readonly string[];
};

/** A phrase that cannot be spoken, and why. */
export type RefusedPhrase = {
  readonly source: string;
  readonly text: string;
  readonly refused: {readonly rule: string; readonly reason: string};
};

const shownRefusals = 100;
const waitEvery = 1000;

/**
 * Gives every phrase of a list that is new to the dataset its number, in list order, and marks those that the list names.
 * Resolves when all numbers are durable: before that nothing may be asked for. Throws STOPPED when `signal` fires.
 */
export async function numberPhrases(
  journal: Journal,
  phrases: AsyncIterable<Phrase>,
  keyOf: Omit<KeyParts, 'spokenText' | 'language'>,
  read: TextReader,
  signal: AbortSignal,
): Promise<NumberedPhrases> {
  const {index} = journal;
  const keyFor = phraseKeyer(keyOf);
  const refused: RefusedPhrase[] = [];
  let [asked, fresh, duplicates, refusedCount, withBars] = [0, 0, 0, 0, 0];
  const unsaid = new Set<string>();
  let durable: Promise<void> = Promise.resolve();
  for await (const phrase of phrases) {
    if (signal.aborted) throw stoppedWhileNumbering(asked);
    const cleaned = read(phrase.text, phrase.language);
    if ('refused' in cleaned) {
      refusedCount += 1;
      if (refused.length < shownRefusals)
        refused.push({source: phrase.source, text: phrase.text, refused: cleaned.refused});
      continue;
    }
    for (const word of cleaned.unsaid) if (unsaid.size < shownRefusals) unsaid.add(word);
    if (cleaned.cleaning.includes('pipes-to-commas')) withBars += 1;
    const {language, id} = phrase;
    const text = cleaned.spokenText;
    const key = keyFor(text, language);
    let entry = index.find(key);
    if (entry >= 0 && index.isInList(entry)) {
      duplicates += 1;
      continue;
    }
    if (entry < 0 || index.state(entry) === 'removed') {
      const added = journal.addNumber({key, text, language, ...(id === undefined ? {} : {id})});
      entry = added.entry;
      durable = added.durable;
      fresh += 1;
      if (fresh % waitEvery === 0) await durable;
      else durable.catch(() => {});
    }
    index.markInList(entry);
    asked += 1;
  }
  await durable;
  return {asked, fresh, duplicates, refused, refusedCount, withBars, unsaid: [...unsaid]};
}

function stoppedWhileNumbering(asked: number): ChatterpipeError {
  return new ChatterpipeError('STOPPED', `Stopped while reading the phrases (${asked} so far).`, {
    hint: 'Nothing is lost: the same command goes on.',
  });
}
