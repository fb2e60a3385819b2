import type {Phonemes} from '../../../src/engines/phonemes/phonemizer.js';
import {compareTexts, type TextComparison} from '../../../src/quality/compare/compare-texts.js';
import {fairReading} from '../../../src/quality/compare/read/fair-reading.js';

/** The phonemizers by language. */
export type Phonemizers = ReadonlyMap<string, (text: string) => Phonemes>;

/** Compares what was heard with what was expected by their phonemes, as a job does. */
export function compareByPhonemes(
  phonemizers: Phonemizers,
  language: string,
  expected: string,
  heard: string,
): TextComparison {
  const phonemes = (text: string) => (phonemizers.get(language) as (text: string) => Phonemes)(text).units;
  const reading = fairReading({expected, heard, language});
  return compareTexts({
    expected,
    heard,
    language,
    phonemes: {expected: phonemes(expected), heard: phonemes(reading)},
  });
}
