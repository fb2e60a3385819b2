import type {JournalRecord} from '../journal/record.js';
import {lineText, readRawLines} from './journal-lines.js';
import type {RebuiltPhrase} from './rebuilding.js';
import type {JournalSurvey} from './survey-journal.js';

/** What is put into a journal besides the lines that stay. */
export type Additions = {
  /** At the beginning. */
  readonly head: readonly JournalRecord[];
  /** By number. */
  readonly phrases: ReadonlyMap<number, RebuiltPhrase>;
  /** Takes that were found, by the number of their phrase. */
  readonly takes: ReadonlyMap<number, readonly JournalRecord[]>;
  /** At the end. */
  readonly tail: readonly JournalRecord[];
};

/**
 * The lines of the repaired journal, each with its line break: every good line in its place, what was salvaged in place of the line that
 * held it, rebuilt phrases where their numbers belong.
 */
export async function* newJournalLines(survey: JournalSurvey, additions: Additions): AsyncGenerator<string> {
  const insertions = placeInsertions(survey, additions);
  const leftOut = new Set([...survey.damaged.map(({line}) => line), ...survey.aside, ...survey.moved]);
  yield* lines(additions.head);
  yield* lines(insertions.get(0));
  if (survey.lines > 0) {
    for await (const {bytes, lineNumber} of readRawLines(survey.path)) {
      const text = leftOut.has(lineNumber) ? undefined : lineText(bytes);
      if (text !== undefined) yield `${lineNumber === 1 ? text.replace(/^\uFEFF/, '') : text}\n`;
      yield* lines(survey.salvaged.get(lineNumber)?.filter(record => !isToldElsewhere(record, survey)));
      yield* lines(insertions.get(lineNumber));
    }
  }
  yield* lines(additions.tail);
}

function lines(records: readonly JournalRecord[] = []): readonly string[] {
  return records.map(record => `${JSON.stringify(record)}\n`);
}

/** A salvaged record that a rebuilt phrase brings along, or that nobody can place, is not told here. */
function isToldElsewhere(record: JournalRecord, {stories, loose}: JournalSurvey): boolean {
  return record.type === 'number' ? stories.get(record.n)?.record !== record : loose.has(record);
}

/**
 * What follows which line. Numbers only rise in a journal: a rebuilt phrase comes after the phrases with lower numbers, and after the
 * removal of the phrase's earlier life, if it had one.
 */
function placeInsertions(survey: JournalSurvey, {phrases, takes}: Additions): Map<number, JournalRecord[]> {
  const insertions = new Map<number, JournalRecord[]>();
  const insert = (line: number, records: readonly JournalRecord[]): void => {
    insertions.set(line, [...(insertions.get(line) ?? []), ...records]);
  };
  for (const {record, line} of survey.removals) insert(line - 1, [record]);
  let floor = 0;
  for (const n of [...survey.stories.keys()].sort((a, b) => a - b)) {
    const story = survey.stories.get(n);
    const rebuilt = phrases.get(n);
    floor = Math.max(floor, story?.line ?? 0);
    if (rebuilt !== undefined) {
      floor = Math.max(floor, survey.removedAt.get(rebuilt.story.record.key) ?? 0);
      insert(floor, [rebuilt.story.record, ...(takes.get(n) ?? []), ...rebuilt.records]);
    } else if (story !== undefined && takes.has(n)) {
      insert(story.line, takes.get(n) ?? []);
    }
  }
  return insertions;
}
