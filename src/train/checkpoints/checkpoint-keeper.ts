import {gigabytes} from '../../base/gigabytes.js';
import {mayAudition} from './audition-budget.js';
import {type Checkpoint, deleteCheckpoints, listCheckpoints} from './checkpoint.js';
import {type AuditionScores, checkpointsToDrop, isPastBest, type Score, scoreOf} from './choose-checkpoints.js';

/** How the checkpoints of a training are kept. */
export type CheckpointKeeping = {
  /** Auditions a checkpoint and stores its score, or says why that failed. Undefined for no auditions. */
  readonly audition: ((checkpoint: Checkpoint, signal: AbortSignal) => Promise<void>) | undefined;
  /** The stored scores. */
  readonly scores: AuditionScores;
  /** Those in the order of the training, the newest included. */
  readonly auditioned: () => readonly Score[];
  /** The SHA-256 of checkpoints that were the best by auditions that no longer count. */
  readonly precious: () => readonly string[];
  /** The most of the training's time that auditions may take, 0 to 1; 1 is no limit. */
  readonly auditionShare: number;
  /** What the last audition took; undefined where there was none. */
  readonly auditionSeconds: number | undefined;
  /** Auditions, or checkpoints without them, that are not better, after which training ends; undefined for never. */
  readonly patience: number | undefined;
  /** Free bytes of the disk that holds a path. */
  readonly freeBytes: (path: string) => Promise<number>;
};

/** Who is told. */
export type KeeperListener = {
  readonly onNotice: (id: string, message: string) => void;
  /** A checkpoint came, and what may go is gone. */
  readonly onKept: (checkpoint: Checkpoint) => Promise<void>;
  readonly onPastBest: () => void;
};

/**
 * Keeps the checkpoints that matter while a training runs beside: auditions one at a time and only while they are cheap, deletes what nobody
 * needs, and says when nothing gets better any more.
 */
export class CheckpointKeeper {
  readonly #folder: string;
  readonly #keeping: CheckpointKeeping;
  readonly #listener: KeeperListener;
  readonly #signal: AbortSignal;
  readonly #began = performance.now();
  /** Of the checkpoints that had no audition. */
  readonly #scores: Score[] = [];
  readonly #told = new Set<string>();
  #expectedSeconds: number | undefined;
  #spentSeconds = 0;
  #canEnd = true;
  /** The checkpoint that is being auditioned, and the newest that came meanwhile. */
  #auditioned: Checkpoint | undefined;
  #next: Checkpoint | undefined;
  #audition: Promise<void> = Promise.resolve();
  /** What checkpoints began, one after another. */
  #work: Promise<void> = Promise.resolve();

  /** An abort ends the audition that runs. */
  constructor(folder: string, keeping: CheckpointKeeping, listener: KeeperListener, signal: AbortSignal) {
    this.#folder = folder;
    this.#keeping = keeping;
    this.#listener = listener;
    this.#signal = signal;
    this.#expectedSeconds = keeping.auditionSeconds;
  }

  /** A checkpoint is whole on the disk. Of those that come while another is auditioned, the newest is next. */
  arrived(checkpoint: Checkpoint): void {
    if (this.#keeping.audition === undefined) this.#count(checkpoint);
    else if (this.#auditioned !== undefined) this.#next = checkpoint;
    else if (this.#isCheap()) this.#begin(checkpoint);
    this.after(async () => {
      await this.#drop();
      await this.#listener.onKept(checkpoint);
    });
  }

  /** Does something after all that checkpoints began. What fails is told, and ends neither the training nor what comes after it. */
  after(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      this.#tell('run-folder', `The folder of the run could not be kept in order: ${why}`);
    });
  }

  /** Once the trainer has ended: waits until nothing is under way any more. Throws what storing an audition throws. */
  async settle(): Promise<void> {
    this.#canEnd = false;
    await this.#audition;
    await this.#work;
  }

  #isCheap(): boolean {
    const {auditionShare: share} = this.#keeping;
    const isCheap = mayAudition({
      share,
      elapsedSeconds: (performance.now() - this.#began) / 1000,
      spentSeconds: this.#spentSeconds,
      expectedSeconds: this.#expectedSeconds,
    });
    if (!isCheap) {
      this.#tell(
        'audition-share',
        `Not every checkpoint is auditioned: it would take more than ${Math.round(share * 100)} % of the time (--audition-share).`,
      );
    }
    return isCheap;
  }

  #begin(checkpoint: Checkpoint): void {
    this.#audition = this.#run(checkpoint);
    this.#audition.catch(() => {});
  }

  async #run(first: Checkpoint): Promise<void> {
    const {audition = async () => {}} = this.#keeping;
    for (let checkpoint: Checkpoint | undefined = first; checkpoint !== undefined; ) {
      const began = performance.now();
      this.#auditioned = checkpoint;
      this.#next = undefined;
      try {
        await audition(checkpoint, this.#signal);
      } catch (error) {
        if (!this.#signal.aborted) throw error;
      } finally {
        this.#auditioned = undefined;
      }
      if (this.#signal.aborted) return;
      this.#expectedSeconds = (performance.now() - began) / 1000;
      this.#spentSeconds += this.#expectedSeconds;
      this.after(() => this.#drop());
      this.#count(checkpoint);
      const next: Checkpoint | undefined = this.#next;
      this.#next = undefined;
      checkpoint = next !== undefined && this.#isCheap() && this.#canEnd ? next : undefined;
    }
  }

  #count(checkpoint: Checkpoint): void {
    const {patience, scores} = this.#keeping;
    const score = scoreOf(checkpoint, scores);
    if (score.by !== 'audition') this.#scores.push(score);
    // Auditions are stored, and some that were measured otherwise no longer count.
    const all = score.by === 'audition' ? this.#keeping.auditioned() : this.#scores;
    if (patience === undefined || !this.#canEnd || !isPastBest(all, patience)) return;
    this.#canEnd = false;
    const rounds = score.by === 'audition' ? 'auditions' : 'checkpoints';
    this.#listener.onNotice('patience', `Nothing got better for ${patience} ${rounds}: training ends here.`);
    this.#listener.onPastBest();
  }

  async #drop(): Promise<void> {
    const checkpoints = await listCheckpoints(this.#folder);
    const sizeBytes = checkpoints.at(-1)?.sizeBytes ?? 0;
    const freeBytes = await this.#keeping.freeBytes(this.#folder);
    // Room for the next one while the one before it is still there.
    const isTight = freeBytes < 2 * sizeBytes;
    if (isTight) {
      const free = `${gigabytes(freeBytes)} are free`;
      this.#tell('disk', `The disk is nearly full (${free}): only the best and the last checkpoint are kept.`);
    }
    const precious = this.#keeping.precious();
    const ofOthers = checkpoints.filter(({sha256}) => precious.includes(sha256)).map(({path}) => path);
    const held = [this.#auditioned?.path, this.#next?.path, ...(isTight ? [] : ofOthers)];
    const keeping = {held, ...(isTight ? {inBetween: 0} : {})};
    await deleteCheckpoints(checkpointsToDrop(checkpoints, this.#keeping.scores, keeping));
  }

  #tell(id: string, message: string): void {
    if (this.#told.has(id)) return;
    this.#told.add(id);
    this.#listener.onNotice(id, message);
  }
}
