import {parseLanguage} from '../../language.js';
import type {AbbreviationKind, AbbreviationTable} from './abbreviation-kind.js';
import {englishAbbreviations, englishConjunctions, englishLabels, englishStarters} from './english.js';
import {malayAbbreviations, malayConjunctions, malayLabels, malayStarters} from './malay.js';

/** What one must know of a language to find the ends of its sentences. */
export type WritingHabits = {
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  readonly starters: ReadonlySet<string>;
  /** In lower case. */
  readonly labels: ReadonlySet<string>;
  /** Finds the beginning of a conjunction between white space (`giu`). */
  readonly conjunctions: RegExp;
};

/**
 * The habits of a language by its tag: Malay ones for Malay and Indonesian, both for code-switched Malay, else English ones,
 * which hold in Latin letters inside Chinese and Japanese and cost little elsewhere. Throws LANGUAGE_UNKNOWN.
 */
export function writingHabits(language: string): WritingHabits {
  const {code} = parseLanguage(language);
  return byLanguage[code] ?? english;
}

const malayWords = [malayAbbreviations, malayStarters, malayConjunctions, malayLabels] as const;
const englishWords = [englishAbbreviations, englishStarters, englishConjunctions, englishLabels] as const;

const english = habitsOf(englishWords);
const malay = habitsOf(malayWords);
const byLanguage: Readonly<Record<string, WritingHabits>> = {
  ms: malay,
  id: malay,
  // The later table wins: a word of both is what Malay takes it for.
  'ms-en': habitsOf(englishWords, malayWords),
};

type Words = readonly [table: AbbreviationTable, starters: string, conjunctions: string, labels: string];

function habitsOf(...sources: readonly Words[]): WritingHabits {
  const conjunctions = sources.flatMap(([, , words]) => words.split(' '));
  return {
    abbreviations: new Map(sources.flatMap(([table]) => entriesOf(table))),
    starters: new Set(sources.flatMap(([, words]) => words.split(' '))),
    conjunctions: new RegExp(String.raw`(?<=\s)(?:${conjunctions.join('|')})(?=\s)`, 'giu'),
    labels: new Set(sources.flatMap(([, , , words]) => words.split(' '))),
  };
}

function entriesOf(table: AbbreviationTable): readonly (readonly [string, AbbreviationKind])[] {
  return (Object.keys(table) as AbbreviationKind[]).flatMap(kind =>
    table[kind].split(' ').map(word => [word, kind] as const),
  );
}
