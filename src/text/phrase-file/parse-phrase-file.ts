import {ChatterpipeError} from '../../base/error.js';
import {parseLanguage} from '../language.js';
import type {Phrase} from '../phrase.js';
import {decodeText} from './decode-text.js';
import {peekFirstLine} from './peek-first-line.js';
import {phraseFormat} from './phrase-format.js';
import {openPhraseLanguages} from './phrase-languages.js';
import type {PhraseRecord} from './phrase-record.js';
import {promptFolderLanguage} from './prompt-folder-language.js';
import {readRecords} from './read-records.js';
import {openTatoebaLanguages} from './tatoeba-languages.js';

/** A file of phrases as it was read, and what its phrases are spoken in where it does not say. */
export type PhraseFile = {
  /** As the person wrote it; its ending tells the format, and messages and sources begin with it. */
  readonly name: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  /** A tag that {@link parseLanguage} knows. */
  readonly language: string;
  /** Read what is neither a table nor a list of recordings as prose: join its lines, and cut it into sentences. */
  readonly asProse?: boolean;
  /** Told at the end how many sentences of which languages were left out, by the file's own codes; not called where none were. */
  readonly onSkipped?: (skipped: ReadonlyMap<string, number>) => void;
};

/**
 * The phrases of a file, in order, one at a time: a file of any size is read in constant memory. Texts are not cleaned here.
 *
 * - txt and anything unknown: a phrase a line; blank lines are skipped, and comments: lines whose first word is `#`.
 * - csv, tsv: columns `text`, `language`, `id` by a header in any order, or one column of text without one. A tsv knows no
 *   line breaks inside cells. The tables of Common Voice: `sentence`, `locale`, `sentence_id` or `path`.
 * - jsonl: `{"text": …, "language": …, "id": …}` a line, the last two optional; or MASSIVE's `{"id": …, "locale": …, "utt": …}`.
 * - `id|text` of Piper and `id|raw|normalised` of LJSpeech: without quoting rules; the id is the first field, the text the last.
 * - `id<TAB>text` of piper-recording-studio; the language is that of the folder, `Malay (Malaysia)_ms-MY`, where it names one.
 * - `id<TAB>lang<TAB>text` of Tatoeba: Malay, English, Mandarin, Japanese and `language`; others are skipped and counted.
 * - prose, where asked for: paragraphs of txt or Markdown, cut into sentences by `cutStream`.
 *
 * Throws INPUT_UNREADABLE or LANGUAGE_UNKNOWN naming file and line, and INPUT_UNREADABLE for a file without phrases.
 */
export async function* parsePhraseFile(file: PhraseFile): AsyncGenerator<Phrase> {
  const {name, content, asProse = false, onSkipped} = file;
  const asked = parseLanguage(file.language).code;
  const chunks = content instanceof Uint8Array ? [content] : content;
  const {firstLine, pieces} = await peekFirstLine(decodeText(name, chunks));
  const format = phraseFormat(name, firstLine, asProse);
  const language = format.kind === 'prompts' ? (promptFolderLanguage(name) ?? asked) : asked;
  const codeAt = openPhraseLanguages(language);
  const tatoeba = openTatoebaLanguages(asked);
  const codeOf = ({line, fields}: PhraseRecord): string | undefined =>
    format.kind === 'tatoeba' ? tatoeba.codeOf(fields.language ?? '') : codeAt(fields.language, `${name}:${line}`);
  let isEmpty = true;
  for await (const record of readRecords(name, pieces, format, language)) {
    const code = codeOf(record);
    if (code !== undefined) {
      isEmpty = false;
      yield {text: record.fields.text, language: code, id: record.fields.id, source: `${name}:${record.line}`};
    }
  }
  if (tatoeba.skipped.size > 0) {
    onSkipped?.(tatoeba.skipped);
  }
  if (isEmpty) {
    throw noPhrase(name, tatoeba.skipped);
  }
}

function noPhrase(name: string, skipped: ReadonlyMap<string, number>): ChatterpipeError {
  if (skipped.size > 0) {
    const languages = [...skipped.keys()].slice(0, 5).join(', ');
    return new ChatterpipeError('INPUT_UNREADABLE', `${name} holds no phrase that is wanted, only ${languages}.`, {
      hint: 'Name the language of the sentences with --language.',
      details: {file: name, skipped: Object.fromEntries(skipped)},
    });
  }
  return new ChatterpipeError('INPUT_UNREADABLE', `${name} holds no phrase.`, {
    hint: 'Write one phrase a line.',
    details: {file: name},
  });
}
