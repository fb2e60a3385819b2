import {type AppendLog, openAppendLog} from '../../io/append-log.js';
import {type LineReader, openLineReader} from '../../io/line-reader.js';
import {truncateFile} from '../../io/truncate-file.js';
import type {ClipIndex} from './clip-index.js';
import {type JournalState, readJournal} from './read-journal.js';
import {
  type GenerationRecord,
  journalVersion,
  type NumberRecord,
  type TakeRecord,
  type VerdictRecord,
} from './record.js';

/** A record as the caller knows it: the journal adds version and type. */
export type Unversioned<Record> = Omit<Record, 'v' | 'type'>;

/** The journal of a dataset, open for writing. What it says changes only once the record is on the disk. */
export class Journal {
  readonly index: ClipIndex;

  private constructor(
    /** What the journal said when it was opened. */
    readonly opened: JournalState,
    private readonly log: AppendLog,
    private readonly reader: LineReader,
  ) {
    this.index = opened.index;
  }

  /** Opens a journal, made if it is not there; cuts a torn last line. Only for the holder of the dataset's lock. */
  static async open(path: string): Promise<Journal> {
    const state = await readJournal(path);
    if (state.tornBytes > 0) await truncateFile(path, state.wholeBytes);
    const log = await openAppendLog(path, {isSynced: true});
    try {
      return new Journal(state, log, await openLineReader(path));
    } catch (error) {
      await log.close();
      throw error;
    }
  }

  async addGeneration(generation: Unversioned<GenerationRecord>): Promise<void> {
    await this.#append('generation', generation);
  }

  /**
   * Gives a phrase the next number. The entry is known at once, so that a phrase that comes twice is seen; the promise resolves
   * when the record is durable, and before that nothing may be asked for.
   */
  addNumber(phrase: Omit<Unversioned<NumberRecord>, 'n'>): {readonly entry: number; readonly durable: Promise<void>} {
    const n = this.index.nextNumber;
    const entry = this.index.add(phrase.key, n, this.log.endOffset);
    const {key, ...rest} = phrase;
    return {entry, durable: this.#append('number', {key, n, ...rest})};
  }

  async addTake(entry: number, take: Omit<Unversioned<TakeRecord>, 'key'>): Promise<void> {
    await this.#append('take', {key: this.index.key(entry), ...take});
    this.index.setTakes(entry, Math.max(this.index.takes(entry), take.take + 1));
  }

  /** A verdict of the judge changes nothing where a person has decided. */
  async addVerdict(entry: number, verdict: Omit<Unversioned<VerdictRecord>, 'key'>): Promise<void> {
    await this.#append('verdict', {key: this.index.key(entry), ...verdict});
    if (this.index.isByPerson(entry) && verdict.by === undefined) return;
    this.index.setState(entry, verdict.verdict, verdict.by !== undefined);
  }

  async addRemoved(entry: number): Promise<void> {
    await this.#append('removed', {key: this.index.key(entry)});
    this.index.setState(entry, 'removed');
  }

  /** The `number` record of an entry, read from the disk: texts are not held in memory. */
  async numberRecord(entry: number): Promise<NumberRecord> {
    return JSON.parse(await this.reader.readLineAt(this.index.offset(entry))) as NumberRecord;
  }

  /** Waits for what was appended, then closes the file. */
  async close(): Promise<void> {
    try {
      await this.log.close();
    } finally {
      await this.reader.close();
    }
  }

  #append(type: string, fields: object): Promise<void> {
    return this.log.append(JSON.stringify({v: journalVersion, type, ...fields}));
  }
}
