import {type CleanedText, cleanCharacters, cleanText} from '../clean-text.js';
import {parseLanguage} from '../language.js';
import type {Lexicon} from '../lexicon/parse-lexicon.js';
import type {TextChange, TextRefusal} from '../phrase.js';
import {refusalOfLongText} from '../refuse-text.js';
import {englishSpanRule} from './english-in-malay.js';
import {lexiconRule} from './lexicon-rule.js';
import {isMalayWord, malayEnglish, respelledMalayRules} from './malay-english.js';
import {type OnAmbiguous, type Rewriting, rewrite, type UnreadablePlace} from './rewrite.js';
import type {ReadingOptions} from './rewrite-rule.js';
import {type LanguageRules, rulesOf} from './rules-of.js';

/** How a text is read. */
export type NormaliseOptions = ReadingOptions & {
  /** A tag that {@link parseLanguage} knows. */
  readonly language: string;
  readonly onAmbiguous: OnAmbiguous;
  /** A person's own words; they win over every rule. */
  readonly lexicon: Lexicon;
};

/** What is spoken, and everything that was done on the way; or why nothing can be. */
export type NormalisedText =
  | {
      readonly spokenText: string;
      /** What cleaning did. */
      readonly cleaning: readonly TextChange[];
      /** Places of the cleaned text that are not spoken as they are written. */
      readonly changes: readonly Rewriting[];
      /** English words that the Malay voice will read by Malay rules, because no row says how to respell them. */
      readonly unsaid: readonly string[];
    }
  | {readonly refused: TextRefusal; readonly readings: readonly string[]};

/**
 * Phrase → spoken text: what the teacher is asked to say and what Piper's phonemiser reads. Cleans the text, reads everything that is not
 * spelled as it is spoken, and refuses what would be guessed at: the result holds letters of the language and plain punctuation, or there
 * is none. With `onAmbiguous: 'keep'` what cannot be read stays as it is written. Normalising a spoken text again changes nothing.
 * Throws LANGUAGE_UNKNOWN.
 */
export function normaliseText(text: string, options: NormaliseOptions): NormalisedText {
  const first = readOnce(text, options);
  // What is read otherwise when it is read again was not read to its end. A person's own words are theirs, whatever they lead to.
  if ('refused' in first || first.changes.length === 0 || options.lexicon.size > 0) return first;
  let last = first.spokenText;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const again = readOnce(last, options);
    if ('refused' in again) return again;
    if (again.spokenText === last) return {...first, spokenText: last};
    last = again.spokenText;
  }
  return {
    refused: {rule: 'unreadable', reason: `"${text.slice(0, 80)}" is read otherwise each time: write it as words.`},
    readings: [],
  };
}

/** Odd mixtures of signs settle in one or two. */
const mostPasses = 4;

function readOnce(text: string, options: NormaliseOptions): NormalisedText {
  const cleaned = cleanCharacters(text);
  if ('refused' in cleaned) return {refused: cleaned.refused, readings: []};
  const tooLong = refusalOfLongText(cleaned.spokenText);
  if (tooLong !== undefined) return {refused: tooLong, readings: []};
  const language = rulesOf(parseLanguage(options.language).code);
  const unsaid = new Set<string>();
  const rules = [
    ...(options.lexicon.size === 0 ? [] : [lexiconRule(options.lexicon, language.joiner)]),
    ...(language.hasEnglish
      ? [
          englishSpanRule({
            respellings: malayEnglish(),
            isMalay: isMalayWord,
            options,
            onUnsaid: word => void unsaid.add(word),
          }),
        ]
      : []),
    ...(language.hasEnglish ? respelledMalayRules() : language.rules),
  ];
  const read = rewrite(cleaned.spokenText, rules, {...options, joiner: language.joiner});
  if ('unreadable' in read) return {refused: refusalOf(read.unreadable), readings: read.unreadable.readings};
  return finish(read.text, read.changes, cleaned.changes, [...unsaid], language, options.onAmbiguous);
}

function finish(
  text: string,
  changes: readonly Rewriting[],
  cleaning: readonly TextChange[],
  unsaid: readonly string[],
  language: LanguageRules,
  onAmbiguous: OnAmbiguous,
): NormalisedText {
  const again: CleanedText = cleanText(text);
  if ('refused' in again) return {refused: again.refused, readings: []};
  const {spokenText} = again;
  const left = onAmbiguous === 'keep' ? undefined : language.unspoken.exec(spokenText)?.[0];
  if (left !== undefined) return {refused: unread(left, spokenText), readings: []};
  return {spokenText, cleaning, changes, unsaid};
}

function refusalOf({rule, before, readings, reason}: UnreadablePlace): TextRefusal {
  if (readings.length === 0) return {rule: 'unreadable', reason: `"${before}" (${rule}): ${reason}`};
  const shown = readings.map(reading => `"${reading}"`).join(' or ');
  return {rule: 'ambiguous', reason: `"${before}" (${rule}) may be ${shown}: ${reason}`};
}

function unread(left: string, spokenText: string): TextRefusal {
  return {
    rule: 'unread',
    reason: `No rule reads "${left}" in "${spokenText.slice(0, 80)}": write it as words, or give it a row in a lexicon (--lexicon).`,
  };
}
