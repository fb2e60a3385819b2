import type {Phrase} from '../phrase.js';

/** Phrases as jsonl, a line `{"text": …, "language": …, "id": …}` each, the id only where there is one. Reads back as it was. */
export async function* toJsonLines(phrases: Iterable<Phrase> | AsyncIterable<Phrase>): AsyncGenerator<string> {
  for await (const {text, language, id} of phrases) {
    yield `${JSON.stringify({text, language, ...(id === undefined ? {} : {id})})}\n`;
  }
}
