import {readFileChunks} from '../../io/read-file-chunks.js';
import type {Phrase} from '../../text/phrase.js';
import {parsePhraseFile} from '../../text/phrase-file/parse-phrase-file.js';
import type {PhraseList} from './resolve-settings.js';

/** The phrases of a list's files, in order, one at a time. Throws INPUT_UNREADABLE naming file and line. */
export async function* listPhrases(
  {files, count}: Pick<PhraseList, 'files' | 'count'>,
  language: string,
): AsyncGenerator<Phrase> {
  let left = count ?? Number.POSITIVE_INFINITY;
  for (const file of files) {
    for await (const phrase of parsePhraseFile({name: file, content: readFileChunks(file), language})) {
      if (left <= 0) return;
      left -= 1;
      yield phrase;
    }
  }
}
