import {contentId} from '../../base/content-id.js';
import {journalVersion, type NumberRecord} from '../journal/record.js';
import {keyLength} from '../phrase-key.js';
import {beginStory, continueStory, type PhraseStory, type StoryRecord} from './phrase-story.js';
import type {JournalSurvey} from './survey-journal.js';

/** A phrase without the number that it once had. */
export type LostPhrase = Omit<NumberRecord, 'v' | 'type' | 'n'>;

/** Where the number and the text of a rebuilt phrase come from. */
export type RebuildSource = 'journal' | 'metadata.csv' | 'clip' | 'phrase list' | 'new number';

/** A phrase whose `number` record has to be put in, with the records that follow it. */
export type RebuiltPhrase = {
  readonly story: PhraseStory;
  readonly records: readonly StoryRecord[];
  readonly source: RebuildSource;
};

/** Puts phrases back that the journal lost: each claim gives one its number again, and its orphaned records with it. */
export class Rebuilding {
  /** By number. */
  readonly phrases = new Map<number, RebuiltPhrase>();

  constructor(readonly survey: JournalSurvey) {}

  /** The highest number that is known now. */
  get highest(): number {
    return this.survey.highest;
  }

  /** Whether something beside the text says that the phrase was in the journal: a record of it. */
  hasOrphans(key: string): boolean {
    return this.survey.orphans.has(key);
  }

  /** The number of a phrase that is not removed. */
  numberOf(key: string): number | undefined {
    const story = this.survey.byKey.get(key);
    return story === undefined || story.state === 'removed' ? undefined : story.record.n;
  }

  /** Gives a phrase a number; false where the number belongs to another phrase, or the phrase has one already. */
  claim(n: number, {key, text, language, id}: LostPhrase, source: RebuildSource): boolean {
    const {survey} = this;
    if (survey.stories.has(n) || this.numberOf(key) !== undefined) return false;
    const record: NumberRecord = {
      v: journalVersion,
      type: 'number',
      key,
      n,
      text,
      language,
      ...(id === undefined ? {} : {id}),
    };
    const story = beginStory(record, 0);
    const records = survey.takeOrphans(key, 'moved');
    for (const follower of records) continueStory(story, follower);
    this.#add(story, records, source);
    return true;
  }

  /** Keeps a number from being given again although nobody knows whose it was: a phrase without text that is removed at once. */
  keepFree(n: number, language: string): void {
    const key = contentId(['number of a lost phrase', n]).slice(0, keyLength);
    const story = beginStory({v: journalVersion, type: 'number', key, n, text: '', language}, 0);
    const removed: StoryRecord = {v: journalVersion, type: 'removed', key};
    continueStory(story, removed);
    this.#add(story, [removed], 'new number');
  }

  #add(story: PhraseStory, records: readonly StoryRecord[], source: RebuildSource): void {
    const {n, key} = story.record;
    this.survey.stories.set(n, story);
    this.survey.byKey.set(key, story);
    this.survey.highest = Math.max(this.survey.highest, n);
    this.phrases.set(n, {story, records, source});
  }
}
