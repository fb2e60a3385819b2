import {contentId, type Json} from '../../base/content-id.js';
import type {KnownList} from '../../dataset/card.js';
import type {ClipIndex} from '../../dataset/journal/clip-index.js';
import type {KeyParts} from '../../dataset/phrase-key.js';
import {sha256OfFile} from '../../io/hash-file.js';
import {spokenTextVersion} from '../../text/spoken-text-version.js';
import type {NumberedPhrases} from './number-phrases.js';
import type {GenerationSettings} from './resolve-settings.js';

const shownRefusals = 5;

/** What a list of phrase files comes to: everything that its phrases' keys are made of, in one hash. */
export async function listDigest(
  {phraseList, language, reading}: Pick<GenerationSettings, 'phraseList' | 'language' | 'reading'>,
  keyParts: Omit<KeyParts, 'spokenText' | 'language'>,
): Promise<string> {
  const {files, count, choiceSeed} = phraseList;
  const {onAmbiguous, region, lexicon, acronyms} = reading;
  const hashes: string[] = [];
  for (const file of [...files, ...[lexicon, acronyms].filter(path => path !== null)]) {
    // The name's ending tells the format.
    hashes.push(`${/\.[^.]*$/.exec(file)?.[0] ?? ''}:${await sha256OfFile(file)}`);
  }
  const parts = JSON.parse(JSON.stringify(keyParts)) as Json;
  const read = {onAmbiguous, region, hasLexicon: lexicon !== null, hasAcronyms: acronyms !== null};
  return contentId({version: spokenTextVersion, language, read, count, choiceSeed, files: hashes, parts});
}

/**
 * What the last walk over this very list found, when every phrase of it has its number and nothing else has one: then the list need
 * not be read, cleaned and looked up again. Undefined where that is not certain, as after a journal was brought back from a backup.
 */
export function recallList(
  known: KnownList | null,
  digest: string | undefined,
  index: ClipIndex,
): NumberedPhrases | undefined {
  if (known === null || known.digest !== digest || known.entries !== index.size) return undefined;
  if (known.keys !== index.keysDigest()) return undefined;
  if (index.size - index.counts.removed !== known.asked) return undefined;
  for (let entry = 0; entry < index.size; entry += 1) if (index.state(entry) !== 'removed') index.markInList(entry);
  const {asked, duplicates, refused, refusedCount, withBars, unsaid} = known;
  return {asked, fresh: 0, duplicates, refused, refusedCount, withBars, unsaid};
}

/** What the card keeps of a walk, or null where there is nothing to recall later. */
export function knownList(list: NumberedPhrases, digest: string, index: ClipIndex): KnownList | null {
  if (index.size - index.counts.removed !== list.asked) return null;
  const {asked, duplicates, refusedCount, withBars, unsaid} = list;
  const refused = list.refused.slice(0, shownRefusals).map(({text, ...rest}) => ({...rest, text: text.slice(0, 60)}));
  return {
    digest,
    keys: index.keysDigest(),
    entries: index.size,
    asked,
    duplicates,
    refused,
    refusedCount,
    withBars,
    unsaid,
  };
}
