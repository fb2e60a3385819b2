import {describeCoverage, explainCoverage} from '../../text/choice/describe-coverage.js';
import {parseLanguage} from '../../text/language.js';
import type {ChosenPhrases} from './choose-phrases.js';

/** How a choice was asked for, as the next command has to repeat it. */
export type ChoiceOrigin = {
  readonly files: readonly string[];
  readonly isProse: boolean;
  /** The dataset that was gone on from. */
  readonly dataset: string | undefined;
  /** Where the list was written. */
  readonly output: string | undefined;
};

/** What a choice means, for a person: minutes, the share of the language's sound pairs, what it is enough for, the next command. */
export function describeChoice(
  {coverage, available}: ChosenPhrases,
  language: string,
  {files, isProse, dataset, output}: ChoiceOrigin,
): readonly string[] {
  const {code, englishName} = parseLanguage(language);
  const words = {languageName: englishName, language: code};
  if (dataset !== undefined) {
    const lists = output === undefined ? '' : `   (these, beside its own list: --phrases OLD --phrases ${output})`;
    return [...explainCoverage(coverage, words), `Next: chatterpipe generate --output ${dataset} --add N${lists}`];
  }
  const from =
    files.length === 0
      ? undefined
      : [...files.map(file => `--from ${file}`), ...(isProse ? ['--prose'] : [])].join(' ');
  const list = output ?? (files.length === 1 && !isProse ? files[0] : undefined);
  return describeCoverage(coverage, {
    ...words,
    available,
    from,
    list: list === undefined ? undefined : `--phrases ${list}`,
  });
}
