import {readFileChunks} from '../../io/read-file-chunks.js';
import {choosePhrases} from '../../text/choose-phrases.js';
import type {Phrase} from '../../text/phrase.js';
import {parsePhraseFile} from '../../text/phrase-file/parse-phrase-file.js';
import type {PhraseList} from './resolve-settings.js';

/**
 * The phrases of a list, in order, one at a time: of the files one after another, or chosen from our corpus, the choice of 200
 * being the beginning of the choice of 300. Throws INPUT_UNREADABLE naming file and line, USAGE where the corpus is too small.
 */
export async function* listPhrases({files, count, choiceSeed}: PhraseList, language: string): AsyncGenerator<Phrase> {
  if (files.length === 0) {
    yield* choosePhrases({language, count: count ?? 0, choiceSeed});
    return;
  }
  let left = count ?? Number.POSITIVE_INFINITY;
  for (const file of files) {
    for await (const phrase of parsePhraseFile({name: file, content: readFileChunks(file), language})) {
      if (left <= 0) return;
      left -= 1;
      yield phrase;
    }
  }
}
