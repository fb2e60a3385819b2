import type {CoverageReport} from '../../report/coverage-report.js';
import {coverageCurve} from '../../text/choice/coverage-curve.js';
import {commonUnits, measureCoverage} from '../../text/choice/measure-coverage.js';
import {referenceUnits} from '../../text/choice/reference-units.js';
import {seededOrder} from '../../text/choice/seeded-order.js';
import {corpora} from '../../text/corpora/corpora.js';
import {parseLanguage} from '../../text/language.js';
import {candidatesOfTexts} from '../phrases/candidates-of-texts.js';
import {poolOfCorpus} from '../phrases/phrase-pool.js';

/** How well texts cover the sounds of a language, measured by our corpus of it; undefined where there is none. */
export async function coverageOfTexts(
  spokenTexts: readonly string[],
  language: string,
): Promise<CoverageReport | undefined> {
  if (corpora[language] === undefined || spokenTexts.length === 0) return undefined;
  const {candidates: pool} = await poolOfCorpus(language);
  const chosen = await candidatesOfTexts(spokenTexts, {language, known: pool});
  const reference = referenceUnits(pool);
  const coverage = measureCoverage({chosen, pool: [], reference});
  const byChance = seededOrder(pool, 'chance:1').slice(0, chosen.length);
  const {englishName: languageName} = parseLanguage(language);
  return {coverage, random: coverageCurve(byChance, new Set(commonUnits(reference))), languageName, language};
}
