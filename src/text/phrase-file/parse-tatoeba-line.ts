import type {Fields} from './columns.js';
import {unreadable} from './unreadable.js';

/** Whether a line begins like one of Tatoeba's exports: `id<TAB>lang<TAB>text`. */
export function isTatoebaLine(line: string): boolean {
  return /^\d+\t(?:[a-z]{3,4}|\\N)\t/.test(line);
}

/**
 * What a line of Tatoeba's `sentences.csv`, its detailed or its CC0 kin says. The language is as written there, three letters of
 * ISO 639-3. Throws INPUT_UNREADABLE.
 */
export function parseTatoebaLine(name: string, line: number, content: string): Fields & {readonly language: string} {
  const [id = '', language, text] = content.split('\t');
  if (language === undefined || text === undefined) {
    throw unreadable(
      name,
      line,
      'the line has no id, language and text between tabs.',
      'Complete the line, or remove it; the others are as Tatoeba exports them.',
    );
  }
  return {text, language: language.trim(), id: id.trim() || undefined};
}
