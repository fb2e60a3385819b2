import {type Language, parseLanguage} from '../language.js';
import type {Phrase} from '../phrase.js';
import {usualSentenceLength} from '../sentences/sentence-length.js';
import {findDuplicates} from './find-duplicates.js';
import {findNearDuplicates} from './find-near-duplicates.js';
import {type LintCode, type LintSeverity, lintCodes} from './lint-codes.js';
import type {LintedText, LintRule} from './lint-rule.js';
import {isAllCapitals, mixedCaseWord} from './rules/capitals.js';
import {hasNoClosingMark} from './rules/closing-mark.js';
import {foreignCharacters} from './rules/foreign-characters.js';
import {isTooShort, tooLong} from './rules/length.js';
import {unbalancedBrackets, unbalancedQuotes} from './rules/pairs.js';
import {profanityOf} from './rules/profanity.js';
import {repeatedWord} from './rules/repeated-word.js';
import {hasSeveralSentences} from './rules/several-sentences.js';
import {beginsLikeFormula, digitsOrSymbols} from './rules/symbols.js';
import {wrongLanguage} from './rules/wrong-language.js';

/** One thing that was found in one phrase. */
export type LintFinding = {
  readonly code: LintCode;
  readonly severity: LintSeverity;
  /** Which phrase of the list, from 0. */
  readonly place: number;
  /** The phrase's own source: `my-phrases.txt:12`. */
  readonly source: string;
  /** What was found, one sentence. */
  readonly message: string;
  /** What to do, an imperative. */
  readonly fix: string;
};

/** What to look for. */
export type LintOptions = {
  /** Codes that are not looked for. */
  readonly except?: readonly LintCode[];
  /** More characters than this are too long; where not given, 200, or 80 of Chinese, Japanese and Korean. */
  readonly longestCharacters?: number;
  /** Words and phrases that must not occur, in any case. */
  readonly profanity?: readonly string[];
};

/**
 * What is wrong, or may be, with phrases: in the order of the list, and for one phrase in the order of {@link lintCodes}.
 * Texts are judged as they are written, without the tags of spans in another language; those that normalisation will read (digits, say) are best linted after it. Throws
 * LANGUAGE_UNKNOWN. 100,000 phrases take some seconds; what is compared between phrases is held in memory.
 */
export function lintPhrases(phrases: readonly Phrase[], options: LintOptions = {}): readonly LintFinding[] {
  const texts = lintedTexts(phrases);
  const remarks = [...remarksByRule(texts, options), ...remarksBetween(texts, phrases, options)];
  const order = Object.keys(lintCodes);
  return remarks
    .sort((a, b) => a.place - b.place || order.indexOf(a.code) - order.indexOf(b.code))
    .map(({code, place, message, severity}) => ({
      code,
      severity: severity ?? lintCodes[code].severity,
      place,
      source: phrases[place]?.source ?? '',
      message,
      fix: lintCodes[code].fix,
    }));
}

type PlacedRemark = {
  readonly code: LintCode;
  readonly place: number;
  readonly message: string;
  readonly severity?: LintSeverity;
};

function lintedTexts(phrases: readonly Phrase[]): readonly LintedText[] {
  const languages = new Map<string, Language>();
  return phrases.map(({text, language: tag}) => {
    const language = languages.get(tag) ?? parseLanguage(tag);
    languages.set(tag, language);
    return {text: text.normalize('NFC').replace(spanTag, '').trim(), language};
  });
}

/** `[en]check email[/en]` says where English is spoken, and is itself not spoken. */
const spanTag = /\[\/?[a-z]{2}\]/g;

function remarksByRule(texts: readonly LintedText[], options: LintOptions): readonly PlacedRemark[] {
  const rules = Object.entries(rulesOf(options)).filter(([code]) => isWanted(code as LintCode, options));
  return texts.flatMap((text, place) =>
    rules.flatMap(([code, rule]) => {
      const remark = rule(text);
      return remark === undefined ? [] : [{code: code as LintCode, place, ...remark}];
    }),
  );
}

type RuleCode = Exclude<LintCode, 'duplicate' | 'near-duplicate'>;

function rulesOf({longestCharacters, profanity = []}: LintOptions): Readonly<Record<RuleCode, LintRule>> {
  return {
    'too-long': phrase =>
      tooLong(phrase, longestCharacters ?? usualSentenceLength(phrase.language.code).longestCharacters),
    'too-short': isTooShort,
    'foreign-characters': foreignCharacters,
    'wrong-language': wrongLanguage,
    'unbalanced-quotes': unbalancedQuotes,
    'unbalanced-brackets': unbalancedBrackets,
    'csv-injection': beginsLikeFormula,
    profanity: profanityOf(profanity),
    'digits-or-symbols-left': digitsOrSymbols,
    'several-sentences': hasSeveralSentences,
    'all-capitals': isAllCapitals,
    'repeated-word': repeatedWord,
    'mixed-case-word': mixedCaseWord,
    'no-closing-mark': hasNoClosingMark,
  };
}

function remarksBetween(
  texts: readonly LintedText[],
  phrases: readonly Phrase[],
  options: LintOptions,
): readonly PlacedRemark[] {
  const sourceOf = (place: number): string => phrases[place]?.source ?? '';
  const duplicates = findDuplicates(texts);
  const near = isWanted('near-duplicate', options)
    ? findNearDuplicates(texts, place => duplicates.has(place)).map(({place, first, similarity}) => ({
        code: 'near-duplicate' as const,
        place,
        message: `It is much like ${sourceOf(first)}: ${similarity.toFixed(2)} of their runs of three words are the same.`,
      }))
    : [];
  const same = [...duplicates].map(([place, first]) => ({
    code: 'duplicate' as const,
    place,
    message: `It says the same as ${sourceOf(first)}.`,
  }));
  return isWanted('duplicate', options) ? [...same, ...near] : near;
}

function isWanted(code: LintCode, {except = []}: LintOptions): boolean {
  return !except.includes(code);
}
