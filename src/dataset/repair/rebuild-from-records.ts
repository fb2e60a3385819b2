import type {MetadataTexts} from './read-metadata-texts.js';
import type {LostPhrase, Rebuilding} from './rebuilding.js';
import type {FileSurvey} from './survey-files.js';

/** The key of a spoken text in a language, with the dataset's speaker and parameters; undefined where the card is gone. */
export type KeyOf = ((text: string, language: string) => string) | undefined;

/** Puts `number` records that stand in the wrong place where they belong, and those of which a damaged line still says enough. */
export function rebuildFromJournal(rebuilding: Rebuilding, keyOf: KeyOf): readonly LostPhrase[] {
  const contested: LostPhrase[] = [];
  for (const {record, line} of rebuilding.survey.misplaced) {
    rebuilding.survey.moved.add(line);
    if (!rebuilding.claim(record.n, record, 'journal')) contested.push(record);
  }
  for (const {key, n, text, language} of rebuilding.survey.fragments) {
    if (n > 0 && keyOf?.(text, language) === key) rebuilding.claim(n, {key, text, language}, 'journal');
  }
  return contested;
}

/**
 * Rebuilds phrases from the rows of `metadata.csv`. Where nothing shows that the journal lost records, a row alone proves nothing: then
 * a take or a record of the phrase must be there too.
 */
export function rebuildFromMetadata(
  rebuilding: Rebuilding,
  {texts}: MetadataTexts,
  files: FileSurvey,
  {keyOf, languages, isDamaged}: {keyOf: KeyOf; languages: readonly string[]; isDamaged: boolean},
): void {
  if (keyOf === undefined) return;
  for (const [n, text] of texts) {
    if (rebuilding.survey.stories.has(n)) continue;
    const phrases = languages.map(language => ({key: keyOf(text, language), text, language}));
    const proven = phrases.find(({key}) => rebuilding.hasOrphans(key) || files.takes.has(key));
    const phrase = proven ?? (isDamaged ? phrases[0] : undefined);
    if (phrase !== undefined) rebuilding.claim(n, phrase, 'metadata.csv');
  }
}
