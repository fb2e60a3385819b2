import {spelledAcronyms, wordAcronyms} from './acronym-table.js';
import {spellLetters} from './letters.js';

/** How an acronym of the person or of the table is spoken, by its exact spelling; `undefined` for any other word. */
export function readKnownAcronym(written: string, own: ReadonlyMap<string, string>): string | undefined {
  const isAcronym = /\p{Lu}.*\p{Lu}/u.test(written);
  return (
    own.get(written) ??
    (isAcronym ? own.get(written.toUpperCase()) : undefined) ??
    wordAcronyms.get(written) ??
    (spelledAcronyms.has(written) ? spellLetters(written) : undefined)
  );
}
