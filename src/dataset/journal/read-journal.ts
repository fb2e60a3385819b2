import {readLines} from '../../io/read-lines.js';
import {statPath} from '../../io/stat-path.js';
import {ClipIndex} from './clip-index.js';
import {corrupt, parseRecord} from './parse-record.js';
import {type PlainLine, plainLine} from './plain-line.js';
import type {
  GenerationRecord,
  JournalRecord,
  LimitsRecord,
  NumberRecord,
  RedoRecord,
  RemovedRecord,
  TakeRecord,
  VerdictRecord,
} from './record.js';

/** What a journal says, as far as it is whole. */
export type JournalState = {
  readonly index: ClipIndex;
  /** The last sitting of `generate`; undefined before the first. */
  readonly lastGeneration: GenerationRecord | undefined;
  /** Takes of phrases that are not decided yet, by entry. */
  readonly openTakes: ReadonlyMap<number, readonly TakeRecord[]>;
  /** How many takes a person asked for, of phrases that are to be spoken again and are not decided yet, by entry. */
  readonly redos: ReadonlyMap<number, number>;
  /** What passes over the whole dataset found, in their order; of those since the clips were measured anew. */
  readonly passes: readonly LimitsRecord[];
  /** The latest verdicts, newest last: what a crash may have left half done. At most 1,000. */
  readonly recentVerdicts: readonly VerdictRecord[];
  /** Bytes up to the end of the last whole line, and what was cut after it. */
  readonly wholeBytes: number;
  readonly tornBytes: number;
};

const recentCount = 1000;

/**
 * Reads a journal from its first line to its last whole one; a missing file is an empty journal. A torn last line is reported, not
 * an error. Throws JOURNAL_CORRUPT for a damaged line in the middle, naming it.
 */
export async function readJournal(path: string): Promise<JournalState> {
  const builder = new JournalBuilder(path);
  const isThere = (await statPath(path)) !== undefined;
  const walk = isThere
    ? await readLines(path, (line, offset, lineNumber) => builder.addLine(line, offset, lineNumber))
    : {wholeBytes: 0, tornBytes: 0};
  return builder.state(walk.wholeBytes, walk.tornBytes);
}

/**
 * The takes of some phrases, wherever they stand in the journal: a second walk, for phrases that are opened again. Takes before a
 * person's redo are left out.
 */
export async function readTakes(path: string, keys: ReadonlySet<string>): Promise<Map<string, TakeRecord[]>> {
  const found = new Map<string, TakeRecord[]>();
  if (keys.size === 0) return found;
  await readLines(path, (line, _offset, lineNumber) => {
    if (!line.includes('"take"') && !line.includes('"redo"')) return;
    const record = parseRecord(line, path, lineNumber);
    if (record.type === 'redo') found.delete(record.key);
    if (record.type !== 'take' || !keys.has(record.key)) return;
    found.set(record.key, [...(found.get(record.key) ?? []), record]);
  });
  return found;
}

class JournalBuilder {
  readonly #path: string;
  readonly #index = new ClipIndex();
  /** Lines, for nearly all of them are dropped again before anybody wants their records. */
  readonly #openTakes = new Map<number, string[]>();
  readonly #redos = new Map<number, number>();
  #passes: LimitsRecord[] = [];
  #lastGeneration: GenerationRecord | undefined;
  #recentVerdicts: string[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  addLine(line: string, offset: number, lineNumber: number): void {
    const plain = plainLine(line);
    if (plain === undefined) this.#add(parseRecord(line, this.#path, lineNumber), line, offset, lineNumber);
    else this.#decide(plain, line, this.#entryOf(plain.key, lineNumber));
  }

  #add(record: JournalRecord, line: string, offset: number, lineNumber: number): void {
    if (record.type === 'generation') this.#lastGeneration = record;
    else if (record.type === 'number') this.#addNumber(record, offset, lineNumber);
    else if (record.type === 'limits') this.#passes.push(record);
    else if (record.type === 'measured') this.#passes = [];
    else if (record.type === 'redo') this.#redo(record, this.#entryOf(record.key, lineNumber), offset);
    else this.#decide(record, line, this.#entryOf(record.key, lineNumber));
  }

  #entryOf(key: string, lineNumber: number): number {
    const entry = this.#index.find(key);
    if (entry < 0) throw corrupt(this.#path, lineNumber, 'its key has no number');
    return entry;
  }

  #addNumber({key, n}: NumberRecord, offset: number, lineNumber: number): void {
    const entry = this.#index.find(key);
    const isKnown = entry >= 0 && this.#index.state(entry) !== 'removed';
    if (isKnown || n < this.#index.nextNumber) throw corrupt(this.#path, lineNumber, `number ${n} is given twice`);
    this.#index.add(key, n, offset);
  }

  /** The takes before it do not count, nor does what was decided. */
  #redo({takes}: RedoRecord, entry: number, offset: number): void {
    this.#openTakes.delete(entry);
    this.#redos.set(entry, takes);
    this.#index.setOffset(entry, offset);
    this.#index.setState(entry, 'pending');
  }

  #decide(record: PlainLine | TakeRecord | VerdictRecord | RemovedRecord, line: string, entry: number): void {
    if (record.type === 'take') {
      this.#index.setTakes(entry, Math.max(this.#index.takes(entry), record.take + 1));
      const open = this.#openTakes.get(entry);
      if (open === undefined) this.#openTakes.set(entry, [line]);
      else open.push(line);
      return;
    }
    this.#openTakes.delete(entry);
    this.#redos.delete(entry);
    if (record.type === 'removed') {
      this.#index.setState(entry, 'removed');
      return;
    }
    // A person's word stands until a person says otherwise.
    if (this.#index.isByPerson(entry) && record.by === undefined) return;
    this.#index.setState(entry, record.verdict, record.by !== undefined);
    this.#recentVerdicts.push(line);
    if (this.#recentVerdicts.length >= 2 * recentCount) this.#recentVerdicts = this.#recentVerdicts.slice(-recentCount);
  }

  state(wholeBytes: number, tornBytes: number): JournalState {
    return {
      index: this.#index,
      lastGeneration: this.#lastGeneration,
      openTakes: new Map([...this.#openTakes].map(([entry, lines]) => [entry, lines.map(line => JSON.parse(line))])),
      redos: this.#redos,
      passes: this.#passes,
      recentVerdicts: this.#recentVerdicts.slice(-recentCount).map(line => JSON.parse(line)),
      wholeBytes,
      tornBytes,
    };
  }
}
