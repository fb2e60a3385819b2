/** Not inside a word or number: to be put before a pattern. */
export const leftEdge = '(?<![\\p{L}\\p{M}\\p{N}])';

/** Not inside a word or number, and no keycap emoji: to be put after a pattern. */
export const rightEdge = '(?![\\p{L}\\p{M}\\p{N}\\u20e3])';

/**
 * A full stop that belongs to an abbreviation and ends no sentence: not at the end of the text, and no word follows that
 * usually opens a sentence.
 */
export const abbreviationDot =
  "\\.(?!['\\])]*\\s*$|\\s+(?:The|This|That|These|Those|An?|He|She|It|We|You|They|I|But|And|So|In|On|At|If|When|There|His|Her|My|Our|Your|What|Why|How|Please|However|Then)(?![\\p{L}\\p{N}]))";

/** A named group of a match, empty where it took no part. */
export function part(match: RegExpExecArray, name: string): string {
  return match.groups?.[name] ?? '';
}

/** What stands after a match, with one U+E000 for each thing that has been read. */
export function textAfter(match: RegExpExecArray): string {
  return match.input.slice(match.index + match[0].length);
}

/** What stands before a match. */
export function textBefore(match: RegExpExecArray): string {
  return match.input.slice(0, match.index);
}

/** An alternation of words for a pattern, the longest first, with what a pattern would take for itself escaped. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((one, other) => other.length - one.length)
    .map(word => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('|');
}
