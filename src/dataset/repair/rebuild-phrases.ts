import type {DatasetCard} from '../card.js';
import type {DatasetLayout} from '../layout.js';
import {holdsClip} from './adopt-files.js';
import type {MetadataTexts} from './read-metadata-texts.js';
import {namesSpeaker} from './rebuild-card.js';
import {type MakeClip, rebuildFromList} from './rebuild-from-list.js';
import {rebuildFromJournal, rebuildFromMetadata} from './rebuild-from-records.js';
import {type LostPhrase, Rebuilding} from './rebuilding.js';
import type {RepairHands} from './repair-hands.js';
import type {FileSurvey} from './survey-files.js';
import type {JournalSurvey} from './survey-journal.js';

/** Everything that can tell of a lost phrase. */
export type PhraseEvidence = {
  readonly layout: DatasetLayout;
  readonly survey: JournalSurvey;
  readonly files: FileSurvey;
  readonly metadata: MetadataTexts;
  readonly card: DatasetCard | undefined;
  readonly hands: RepairHands;
  readonly makeClip: MakeClip;
  readonly isDamaged: boolean;
};

/** What became of the lost phrases. */
export type RebuiltPhrases = {
  readonly rebuilding: Rebuilding;
  /** Phrases that are known to be lost for good: their numbers, as far as they are known, and how many there are. */
  readonly lost: {readonly numbers: readonly number[]; readonly phrases: number};
};

/** Rebuilds the phrases that a journal lost, from the surest evidence to the least sure. What nobody can place is set aside. */
export async function rebuildPhrases(evidence: PhraseEvidence): Promise<RebuiltPhrases> {
  const {survey, files, metadata, card, hands, isDamaged} = evidence;
  const rebuilding = new Rebuilding(survey);
  const keyOf = namesSpeaker(card) ? (text: string, language: string) => hands.keyOf(card, text, language) : undefined;
  const contested = rebuildFromJournal(rebuilding, keyOf);
  const languages = languagesOf(survey, card);
  rebuildFromMetadata(rebuilding, metadata, files, {keyOf, languages, isDamaged});

  const list = namesSpeaker(card) && isAnythingUnknown(evidence) ? await hands.listPhrases(card) : undefined;
  const unnumbered =
    list === undefined ? new Map<string, LostPhrase>() : await rebuildFromList(rebuilding, list, evidence);
  // The number is another phrase's, or nobody knows it; what was made of the phrase is kept under a new one.
  for (const phrase of [...contested, ...unnumbered.values()]) {
    const isKnown = rebuilding.hasOrphans(phrase.key) || contested.includes(phrase);
    if (isKnown) rebuilding.claim(rebuilding.highest + 1, phrase, 'new number');
  }
  const unplaced = [...survey.orphans.keys()].filter(key => survey.orphans.get(key)?.at(-1)?.record.type !== 'removed');
  for (const key of [...survey.orphans.keys()]) survey.takeOrphans(key, 'aside');
  const numbers = isDamaged ? await unknownNumbers(rebuilding, evidence) : [];
  const last = numbers.at(-1) ?? 0;
  if (last > rebuilding.highest) rebuilding.keepFree(last, languages[0] ?? 'ms');
  return {rebuilding, lost: {numbers, phrases: Math.max(numbers.length, unplaced.length)}};
}

/** The card's language first, then those of the phrases. */
function languagesOf({stories}: JournalSurvey, card: DatasetCard | undefined): readonly string[] {
  const languages = new Set(card === undefined ? [] : [card.language]);
  for (const {record} of stories.values()) languages.add(record.language);
  return [...languages];
}

/** The phrase list is long: it is read only where something is missing that it could tell. */
function isAnythingUnknown({survey, files, isDamaged}: PhraseEvidence): boolean {
  const {stories, highest, orphans} = survey;
  const isClipUnknown = [...files.wavs, ...files.rejected].some(n => !stories.has(n));
  const isTakeUnknown = [...files.takes.keys()].some(key => !survey.byKey.has(key));
  return orphans.size > 0 || stories.size < highest || (isDamaged && (isClipUnknown || isTakeUnknown));
}

/** Numbers that were given, but nobody knows to which phrase: gaps, clips without a phrase, and what a damaged line still says. */
async function unknownNumbers({survey}: Rebuilding, {layout, files, card}: PhraseEvidence): Promise<readonly number[]> {
  const {stories, highest, fragments} = survey;
  const unknown = new Set(fragments.map(({n}) => n));
  for (let n = 1; n < highest; n += 1) unknown.add(n);
  for (const folder of ['wavs', 'rejected'] as const) {
    // Something of another may bear the name of a clip.
    for (const n of files[folder])
      if (!stories.has(n) && (await holdsClip(layout, folder, n, card?.fingerprint.sampleRateHz))) unknown.add(n);
  }
  return [...unknown].filter(n => n > 0 && !stories.has(n)).sort((a, b) => a - b);
}
