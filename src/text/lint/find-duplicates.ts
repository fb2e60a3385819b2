import {comparableText} from './comparable-text.js';
import type {LintedText} from './lint-rule.js';

/** Which texts say what an earlier one of their language says, and which that is, both by their place in the list. */
export function findDuplicates(texts: readonly LintedText[]): ReadonlyMap<number, number> {
  const firstPlaces = new Map<string, number>();
  const duplicates = new Map<number, number>();
  for (const [place, text] of texts.entries()) {
    const comparable = comparableText(text);
    const key = `${text.language.code}:${comparable}`;
    const first = firstPlaces.get(key);
    if (first === undefined) {
      firstPlaces.set(key, place);
    } else if (comparable !== '') {
      duplicates.set(place, first);
    }
  }
  return duplicates;
}
