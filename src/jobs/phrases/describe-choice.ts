import {describeCoverage} from '../../text/choice/describe-coverage.js';
import type {Coverage} from '../../text/choice/measure-coverage.js';
import {parseLanguage} from '../../text/language.js';

/** What a coverage means, for a person: minutes, the share of the language's sound pairs, what it is enough for, the next command. */
export function describeChoice(coverage: Coverage, language: string): readonly string[] {
  const {code, englishName} = parseLanguage(language);
  return describeCoverage(coverage, {languageName: englishName, language: code});
}
