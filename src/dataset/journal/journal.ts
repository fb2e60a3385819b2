import {type AppendLog, openAppendLog} from '../../io/append-log.js';
import {type LineReader, openLineReader} from '../../io/line-reader.js';
import {truncateFile} from '../../io/truncate-file.js';
import type {ClipIndex} from './clip-index.js';
import {type JournalState, readJournal} from './read-journal.js';
import {
  type GenerationRecord,
  journalVersion,
  type LimitsRecord,
  type MeasuredRecord,
  type NumberRecord,
  newestJournalVersion,
  type RedoRecord,
  type TakeRecord,
  type VerdictRecord,
} from './record.js';

/** A record as the caller knows it: the journal adds version and type. */
export type Unversioned<Record> = Omit<Record, 'v' | 'type'>;

/** The journal of a dataset, open for writing. What it says changes only once the record is on the disk. */
export class Journal {
  readonly index: ClipIndex;
  #passes: LimitsRecord[];
  readonly #redos: Map<number, number>;

  private constructor(
    /** What the journal said when it was opened. */
    readonly opened: JournalState,
    private readonly log: AppendLog,
    private readonly reader: LineReader,
  ) {
    this.index = opened.index;
    this.#passes = [...opened.passes];
    this.#redos = new Map(opened.redos);
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

  /** What passes over the whole dataset found, in their order; of those since the clips were measured anew. */
  get passes(): readonly LimitsRecord[] {
    return this.#passes;
  }

  /** How many takes a person asked for, of phrases that are to be spoken again and are not decided yet, by entry. */
  get redos(): ReadonlyMap<number, number> {
    return this.#redos;
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
    this.#redos.delete(entry);
    if (this.index.isByPerson(entry) && verdict.by === undefined) return;
    this.index.setState(entry, verdict.verdict, verdict.by !== undefined);
  }

  /** Opens a phrase again; see {@link RedoRecord}. */
  async addRedo(entry: number, redo: Omit<Unversioned<RedoRecord>, 'key' | 'n'>): Promise<void> {
    const offset = this.log.endOffset;
    const phrase = {key: this.index.key(entry), n: this.index.number(entry)};
    await this.#append('redo', {...phrase, ...redo}, newestJournalVersion);
    this.index.setOffset(entry, offset);
    this.index.setState(entry, 'pending');
    this.#redos.set(entry, redo.takes);
  }

  async addLimits(limits: Unversioned<LimitsRecord>): Promise<void> {
    await this.#append('limits', limits, newestJournalVersion);
    this.#passes.push({v: newestJournalVersion, type: 'limits', ...limits});
  }

  /** See {@link MeasuredRecord}. */
  async addMeasured(measured: Unversioned<MeasuredRecord>): Promise<void> {
    await this.#append('measured', measured, newestJournalVersion);
    this.#passes = [];
  }

  async addRemoved(entry: number): Promise<void> {
    await this.#append('removed', {key: this.index.key(entry)});
    this.index.setState(entry, 'removed');
  }

  /** The record that has the text of an entry (`number`, or `redo`), read from the disk: texts are not held in memory. */
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

  #append(type: string, fields: object, v = journalVersion): Promise<void> {
    return this.log.append(JSON.stringify({v, type, ...fields}));
  }
}
