import {ChatterpipeError} from '../../base/error.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {coveragePage} from '../../report/coverage-page.js';
import {coverageCurve} from '../../text/choice/coverage-curve.js';
import {commonUnits} from '../../text/choice/measure-coverage.js';
import {parseLanguage} from '../../text/language.js';
import {toJsonLines} from '../../text/phrase-file/to-json-lines.js';
import {writePromptsTsv} from '../../text/phrase-file/write-prompts-tsv.js';
import type {ChosenPhrases} from './choose-phrases.js';

/**
 * Writes chosen phrases to a file, in the form that its ending names: `.jsonl`, `.txt` (a phrase a line) or `.tsv` (prompts of
 * piper-recording-studio). Throws USAGE for another ending, DISK_FULL, DISK_FAILED.
 */
export async function writePhrases(path: string, {phrases}: ChosenPhrases): Promise<void> {
  const lines: string[] = [];
  for await (const line of linesOf(path, phrases)) lines.push(line);
  await writeFileDurably(path, lines.join(''));
}

/** Writes the coverage of a choice as a page that opens from disk. Throws DISK_FULL, DISK_FAILED. */
export async function writeCoverageReport(
  path: string,
  {coverage, byChance, reference}: ChosenPhrases,
  language: string,
): Promise<void> {
  const {code, englishName: languageName} = parseLanguage(language);
  const random = coverageCurve(byChance, new Set(commonUnits(reference)));
  await writeFileDurably(path, coveragePage({coverage, random, languageName, language: code}));
}

function linesOf(path: string, phrases: ChosenPhrases['phrases']): AsyncIterable<string> | readonly string[] {
  if (/\.jsonl$/i.test(path))
    return toJsonLines(phrases.map(({source, id, ...rest}) => ({...rest, source, id: id ?? source})));
  if (/\.tsv$/i.test(path)) return writePromptsTsv(phrases);
  if (/\.txt$/i.test(path)) return phrases.map(({text}) => `${text}\n`);
  throw new ChatterpipeError('USAGE', `Writing phrases: the ending of ${path} names no form.`, {
    hint: 'End the name with .jsonl, .txt or .tsv (prompts of piper-recording-studio).',
    details: {path},
  });
}
