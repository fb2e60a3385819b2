import {openPhonemizer} from '../../engines/phonemes/open-phonemizer.js';
import type {LanguageSwitch} from '../../engines/phonemes/phonemizer.js';
import {parseLanguage} from '../../text/language.js';
import {type LintFinding, lintPhrases} from '../../text/lint/lint-phrases.js';
import type {Rewriting} from '../../text/normalise/rewrite.js';
import {type TextChange, textChanges} from '../../text/phrase.js';
import {openTextReader, type TextReading, usualReading} from './text-reader.js';

/** What becomes of a text, and how Piper will read it; or why it cannot be spoken. */
export type ExplainedText =
  | {
      readonly text: string;
      readonly language: string;
      readonly spokenText: string;
      /** What cleaning did, as sentences. */
      readonly cleaning: readonly string[];
      /** Places of the cleaned text that are not spoken as they are written. */
      readonly changes: readonly Rewriting[];
      /** English words that a Malay voice will read by Malay rules. */
      readonly unsaid: readonly string[];
      /** As Piper sees it: phoneme code points, or units of pinyin or kana. */
      readonly phonemes: readonly string[];
      readonly switches: readonly LanguageSwitch[];
      readonly spelled: readonly string[];
      readonly findings: readonly LintFinding[];
    }
  | {
      readonly text: string;
      readonly language: string;
      readonly rule: string;
      readonly reason: string;
      readonly readings: readonly string[];
    };

/**
 * Says how a text would be spoken, what was changed and why, and what the voice will be trained on. Throws LANGUAGE_UNKNOWN, USAGE (a
 * package that the language needs is missing), INPUT_UNREADABLE for a lexicon that cannot be read.
 */
export async function explainText(
  text: string,
  options: {readonly language?: string; readonly espeakVoice?: string; readonly reading?: Partial<TextReading>} = {},
): Promise<ExplainedText> {
  const {code, region, espeakVoice} = parseLanguage(options.language ?? 'ms');
  const read = await openTextReader({...usualReading, region, ...options.reading});
  const outcome = read(text, code);
  if ('refused' in outcome) {
    const {rule, reason} = outcome.refused;
    return {text, language: code, rule, reason, readings: outcome.readings};
  }
  const phonemizer = await openPhonemizer({language: code, espeakVoice: options.espeakVoice ?? espeakVoice});
  try {
    const {units, switches, spelled} = await phonemizer.phonemize(outcome.spokenText);
    const {spokenText, changes, unsaid} = outcome;
    const cleaning = outcome.cleaning.map((change: TextChange) => textChanges[change]);
    const findings = lintPhrases([{text: spokenText, language: code, id: undefined, source: 'text'}]);
    return {text, language: code, spokenText, cleaning, changes, unsaid, phonemes: units, switches, spelled, findings};
  } finally {
    await phonemizer.close();
  }
}
