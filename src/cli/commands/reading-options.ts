import type {Command} from 'commander';
import type {TextReading} from '../../jobs/phrases/text-reader.js';

/** The flags that say how texts are read. */
export type ReadingFlags = {
  readonly onAmbiguous?: TextReading['onAmbiguous'];
  readonly region?: string;
  readonly lexicon?: string;
  readonly acronyms?: string;
};

/** Adds them. */
export function addReadingOptions(command: Command): Command {
  return command
    .option(
      '--on-ambiguous <how>',
      'what may be read in several ways: reject, read the likeliest, or keep as it is (reject)',
    )
    .option('--region <code>', 'whose dates and numbers: US is month first (the usual one of the language)')
    .option('--lexicon <file>', 'how words are spoken, before every rule: word, tab, spoken form')
    .option('--acronyms <file>', 'how acronyms are spoken: acronym, tab, spoken form');
}

/** The flags as the jobs take them. */
export function toReading({onAmbiguous, region, lexicon, acronyms}: ReadingFlags): Partial<TextReading> {
  return {
    ...(onAmbiguous === undefined ? {} : {onAmbiguous}),
    ...(region === undefined ? {} : {region: region.toUpperCase()}),
    ...(lexicon === undefined ? {} : {lexicon}),
    ...(acronyms === undefined ? {} : {acronyms}),
  };
}
