import type {GenerationRecord, JournalRecord, NumberRecord, RemovedRecord} from '../journal/record.js';
import {lineText, type RawLine} from './journal-lines.js';
import {beginStory, continueStory, type PhraseStory, type StoryRecord} from './phrase-story.js';
import {type NumberFragment, readRecord, salvageFragment, salvageRecords} from './salvage-line.js';

/** A record and the line it stands on. */
export type PlacedRecord<R> = {readonly record: R; readonly line: number};

/** Everything that a journal says, damaged or not, and what is wrong with it. Line numbers are from 1. */
export class JournalSurvey {
  /** By number. */
  readonly stories = new Map<number, PhraseStory>();
  /** The latest story of each key. */
  readonly byKey = new Map<string, PhraseStory>();
  /** Where the story of a key ended, for keys that were removed. */
  readonly removedAt = new Map<string, number>();
  /** Records of phrases whose number is not known. */
  readonly orphans = new Map<string, PlacedRecord<StoryRecord>[]>();
  /** All of them, also once they are in a story. */
  readonly loose = new Set<JournalRecord>();
  /** `number` records that cannot stay where they are. */
  readonly misplaced: PlacedRecord<NumberRecord>[] = [];
  /** Removals that must have happened before a line, and whose records were lost. */
  readonly removals: PlacedRecord<RemovedRecord>[] = [];
  readonly fragments: NumberFragment[] = [];
  /** Lines that are no records, as they were; records that contradict those before them. They do not stay. */
  readonly damaged: {readonly line: number; readonly bytes: Uint8Array}[] = [];
  readonly aside = new Set<number>();
  /** Lines whose records go elsewhere in the journal. */
  readonly moved = new Set<number>();
  /** What stands in place of a damaged line that held whole records. */
  readonly salvaged = new Map<number, readonly JournalRecord[]>();
  firstGeneration: GenerationRecord | undefined;
  lastGeneration: GenerationRecord | undefined;
  lines = 0;
  highest = 0;
  /** CRLF, a byte order mark or a missing last line break: nothing is lost, but it is not as we write it. */
  hasOtherLineEnds = false;
  hasTornEnd = false;

  constructor(readonly path: string) {}

  /** Whether records were lost or contradict each other. A torn last line alone is the ordinary end of a crash. */
  get isDamaged(): boolean {
    const torn = this.hasTornEnd ? 1 : 0;
    return this.damaged.length > torn || this.aside.size > 0 || this.misplaced.length > 0 || this.orphans.size > 0;
  }

  read({bytes, lineNumber, isWhole}: RawLine): void {
    this.lines = lineNumber;
    const text = lineText(bytes);
    const bare = lineNumber === 1 ? text?.replace(/^\uFEFF/, '') : text;
    const record = bare === undefined ? undefined : readRecord(bare, this.path, lineNumber);
    if (record !== undefined) {
      this.hasOtherLineEnds ||= !isWhole || Buffer.byteLength(bare as string) !== bytes.length;
      this.#add(record, lineNumber);
      return;
    }
    this.damaged.push({line: lineNumber, bytes});
    this.hasTornEnd = !isWhole;
    const rubbish = bare ?? Buffer.from(bytes).toString('utf8');
    const whole = salvageRecords(rubbish, this.path, lineNumber);
    if (whole.length > 0) this.salvaged.set(lineNumber, whole);
    for (const found of whole) this.#add(found, lineNumber);
    const piece = salvageFragment(rubbish);
    if (piece !== undefined && !whole.some(found => 'key' in found && found.key === piece.key))
      this.fragments.push(piece);
  }

  #add(record: JournalRecord, line: number): void {
    if (record.type === 'generation') {
      this.firstGeneration ??= record;
      this.lastGeneration = record;
    } else if (record.type === 'number') {
      this.#addNumber(record, line);
    } else if (record.type !== 'limits' && record.type !== 'measured') {
      this.#addToStory(record, line);
    }
  }

  #addNumber(record: NumberRecord, line: number): void {
    const known = this.byKey.get(record.key);
    const isNext = record.n > this.highest;
    // A phrase gets a second number only after it was removed: where lines are damaged, one of them said so.
    const isAfterLoss = isNext && this.damaged.length > 0;
    if (known !== undefined && known.state !== 'removed') {
      if (!isAfterLoss) {
        this.aside.add(line);
        return;
      }
      this.#removeBefore(known, line);
    }
    const earlier = this.orphans.get(record.key);
    const isOver = isAfterLoss || earlier?.at(-1)?.record.type === 'removed';
    if (isOver) this.takeOrphans(record.key, 'aside');
    if (!isNext || (earlier !== undefined && !isOver)) {
      this.misplaced.push({record, line});
      return;
    }
    this.highest = record.n;
    const story = beginStory(record, line);
    this.stories.set(record.n, story);
    this.byKey.set(record.key, story);
  }

  #removeBefore(story: PhraseStory, line: number): void {
    const removed: RemovedRecord = {v: story.record.v, type: 'removed', key: story.record.key};
    continueStory(story, removed);
    this.removals.push({record: removed, line});
    this.removedAt.set(removed.key, line - 1);
  }

  #addToStory(record: StoryRecord, line: number): void {
    const story = this.byKey.get(record.key);
    if (story === undefined || story.state === 'removed') {
      this.loose.add(record);
      const before = this.orphans.get(record.key);
      if (before === undefined) this.orphans.set(record.key, [{record, line}]);
      else before.push({record, line});
      return;
    }
    continueStory(story, record);
    if (record.type === 'removed') this.removedAt.set(record.key, line);
  }

  /** Takes the orphans of a key out of their lines: into the story of a rebuilt phrase, or for good. */
  takeOrphans(key: string, where: 'moved' | 'aside'): readonly StoryRecord[] {
    const orphans = this.orphans.get(key) ?? [];
    for (const {line} of orphans) this[where].add(line);
    this.orphans.delete(key);
    return orphans.map(({record}) => record);
  }
}
