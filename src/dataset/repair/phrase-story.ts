import type {ClipState} from '../journal/clip-index.js';
import type {NumberRecord, RedoRecord, RemovedRecord, TakeRecord, VerdictRecord} from '../journal/record.js';

/** What a journal says of one number, from the giving of it to the end. */
export type PhraseStory = {
  /** With the text that it has now. */
  record: NumberRecord;
  /** Where the `number` record stands, from 1; 0 for one that has to be put in. */
  readonly line: number;
  readonly takes: Map<number, TakeRecord>;
  state: ClipState;
  /** The verdict that holds. */
  verdict: VerdictRecord | undefined;
};

/** Records that follow a `number` record. */
export type StoryRecord = TakeRecord | VerdictRecord | RemovedRecord | RedoRecord;

/** The story of a number of which nothing else is known yet. */
export function beginStory(record: NumberRecord, line: number): PhraseStory {
  return {record, line, takes: new Map(), state: 'pending', verdict: undefined};
}

/** Goes on with a story by one record: the last verdict wins, and a person's wins over the judge's. */
export function continueStory(story: PhraseStory, record: StoryRecord): void {
  if (record.type === 'take') {
    story.takes.set(record.take, record);
  } else if (record.type === 'removed') {
    story.state = 'removed';
  } else if (record.type === 'redo') {
    story.record = {...story.record, text: record.text, language: record.language};
    story.verdict = undefined;
    story.state = 'pending';
  } else if (story.verdict?.by === undefined || record.by !== undefined) {
    story.verdict = record;
    story.state = record.verdict;
  }
}
