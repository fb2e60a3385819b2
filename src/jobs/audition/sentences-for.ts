import {ChatterpipeError} from '../../base/error.js';
import {corpora} from '../../text/corpora/corpora.js';
import {requireWhole} from '../generate/require-option.js';
import {readInput} from '../read-input.js';

/** What a voice is asked to say in an audition. */
export type AuditionSentences = {
  readonly texts: readonly string[];
  /** Whether they are ours, which no generation offers for training. */
  readonly isReserved: boolean;
};

/**
 * The reserved sentences of a language (40), or those of a file, a sentence a line. Throws USAGE where we have none in that language,
 * INPUT_UNREADABLE.
 */
export async function sentencesFor(
  language: string,
  {phrases, count}: {readonly phrases?: string; readonly count?: number},
): Promise<AuditionSentences> {
  if (count !== undefined) requireWhole('count', count, 1, 1000);
  const reserved = corpora[language]?.audition;
  if (phrases === undefined && reserved === undefined) {
    throw new ChatterpipeError('USAGE', `There are no audition sentences in "${language}".`, {
      hint: `Give a file with a sentence a line: --phrases FILE. We have some in ${Object.keys(corpora).join(', ')}.`,
    });
  }
  const texts = phrases === undefined ? (reserved ?? []) : await linesOf(phrases);
  return {texts: texts.slice(0, count), isReserved: phrases === undefined};
}

async function linesOf(path: string): Promise<readonly string[]> {
  const lines = (await readInput(path)).toString('utf8').split(/\r?\n/);
  const texts = lines.map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
  if (texts.length > 0) return texts;
  throw new ChatterpipeError('INPUT_UNREADABLE', `There is no sentence in ${path}.`, {hint: 'Give a sentence a line.'});
}
