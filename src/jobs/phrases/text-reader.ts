import {parseLanguage} from '../../text/language.js';
import {emptyLexicon, parseLexicon} from '../../text/lexicon/parse-lexicon.js';
import {type NormalisedText, normaliseText} from '../../text/normalise/normalise-text.js';
import type {OnAmbiguous} from '../../text/normalise/rewrite.js';
import {readInput} from '../read-input.js';

/** How texts are read: what a person may choose. */
export type TextReading = {
  readonly onAmbiguous: OnAmbiguous;
  /** Two capital letters, or null for the usual region of each language. */
  readonly region: string | null;
  /** A file with `word<TAB>spoken form` a line, or null. */
  readonly lexicon: string | null;
  /** A file with `ACRONYM<TAB>spoken form` a line, or null. */
  readonly acronyms: string | null;
};

/** Reading as it is when nobody says anything. */
export const usualReading: TextReading = {onAmbiguous: 'reject', region: null, lexicon: null, acronyms: null};

/** Makes spoken text of a text in a language. */
export type TextReader = (text: string, language: string) => NormalisedText;

/** Reads the files that a reading names, and gives the reader. Throws INPUT_UNREADABLE naming file and line. */
export async function openTextReader({onAmbiguous, region, lexicon, acronyms}: TextReading): Promise<TextReader> {
  const words = await readLexicon(lexicon);
  const capitals = new Map([...(await readLexicon(acronyms))].map(([word, spoken]) => [word.toUpperCase(), spoken]));
  return (text, language) =>
    normaliseText(text, {
      language,
      region: region ?? parseLanguage(language).region,
      onAmbiguous,
      lexicon: words,
      acronyms: capitals,
    });
}

async function readLexicon(path: string | null) {
  return path === null ? emptyLexicon : parseLexicon(path, (await readInput(path)).toString('utf8'));
}
