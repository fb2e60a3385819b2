import {ChatterpipeError} from '../../base/error.js';
import {type ChildEnd, type RunningChild, startChild} from '../../io/child-process.js';
import {startTimer} from '../../io/start-timer.js';
import {chatterboxEnded, chatterboxFailure} from './chatterbox-failure.js';
import {createFrameReader, type Frame} from './frame-reader.js';

/** How the Python side is started. */
export type ChatterboxProgram = {
  readonly python: string;
  /** `chatterbox_engine.py`, the model, the device and, where there is one, the folder of weights. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Told each line that the package prints. */
  readonly onLine: (line: string) => void;
};

/** What it says of itself once its model is loaded. */
export type LoadedModel = {
  readonly sampleRateHz: number;
  readonly languages: readonly string[];
  readonly hasOwnVoice: boolean;
  readonly device: string;
  readonly packageVersion: string;
};

/** What Python is asked to say. */
export type PythonOrder = {
  readonly text: string;
  readonly language: string;
  /** A WAV file; null for the model's own voice. */
  readonly reference: string | null;
  readonly seed: number;
  readonly temperature: number;
  readonly exaggeration: number;
  readonly cfg_weight: number;
};

type Job = {
  readonly id: number;
  readonly order: PythonOrder;
  readonly resolve: (frame: Frame) => void;
  readonly reject: (error: Error) => void;
};

/** A cancel takes effect at the next token; the vocoder, which takes a second or two, cannot be interrupted. */
const cancelGraceMs = 10_000;
const closeGraceMs = 2000;

/** One Python process with one loaded model. It has one order at a time; the others wait here. */
export class ChatterboxProcess {
  readonly loaded: Promise<LoadedModel>;
  /** Resolves with the cause once the process is gone. */
  readonly ended: Promise<Error>;
  readonly #waiting: Job[] = [];
  #child: RunningChild | undefined;
  #current: Job | undefined;
  #gone: Error | undefined;
  #lastError: Error | undefined;
  #next = 1;
  #onLoaded: (model: LoadedModel) => void = () => {};

  constructor(program: ChatterboxProgram) {
    const loaded = new Promise<LoadedModel>(resolve => {
      this.#onLoaded = resolve;
    });
    this.ended = this.#run(program);
    this.loaded = Promise.race([
      loaded,
      this.ended.then(cause => {
        throw cause;
      }),
    ]);
    this.loaded.catch(() => {});
  }

  speak(order: PythonOrder, signal?: AbortSignal): Promise<Frame> {
    if (this.#gone !== undefined) return Promise.reject(this.#gone);
    return new Promise((resolve, reject) => {
      const job = {id: this.#next++, order, resolve, reject};
      this.#waiting.push(job);
      signal?.addEventListener('abort', () => this.#cancel(job), {once: true});
      this.#pump();
    });
  }

  async close(): Promise<void> {
    this.#lose(new ChatterpipeError('STOPPED', 'The engine chatterbox-python is closed.'));
    await this.#child?.stop(closeGraceMs);
    await this.ended;
  }

  async #run({python, args, env, onLine}: ChatterboxProgram): Promise<Error> {
    const read = createFrameReader(frame => this.#take(frame));
    const onOutput = (chunk: Buffer): void => {
      try {
        read(chunk);
      } catch (error) {
        this.#lastError ??= error as Error;
        this.#child?.kill();
      }
    };
    try {
      this.#child = await startChild({command: python, args, env, onOutput, onErrorLine: onLine});
    } catch (error) {
      return this.#lose(error as Error);
    }
    if (this.#gone !== undefined) void this.#child.stop(closeGraceMs);
    return this.#lose(this.#causeOf(await this.#child.ended));
  }

  #causeOf({exitCode, signal, tail}: ChildEnd): Error {
    return this.#lastError ?? chatterboxEnded(signal ?? `exit code ${exitCode}`, tail);
  }

  #take({header, body}: Frame): void {
    if (header['type'] === 'loaded') {
      this.#onLoaded({
        sampleRateHz: Number(header['sample_rate']),
        languages: header['languages'] as readonly string[],
        hasOwnVoice: header['has_own_voice'] === true,
        device: String(header['device']),
        packageVersion: String(header['package']),
      });
    } else if (header['type'] === 'audio') {
      this.#finish(job => job.resolve({header, body}));
    } else if (header['type'] === 'error') {
      const error = chatterboxFailure(header['code'], header['message']);
      if (header['fatal'] === true) this.#lastError = error;
      this.#finish(job => job.reject(error));
    }
  }

  #finish(settle: (job: Job) => void): void {
    const job = this.#current;
    this.#current = undefined;
    if (job !== undefined) settle(job);
    this.#pump();
  }

  #pump(): void {
    if (this.#current !== undefined || this.#child === undefined || this.#gone !== undefined) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#current = job;
    this.#write({op: 'speak', id: job.id, ...job.order});
  }

  /** What waits is given up at once; what is being spoken ends at the next token, or the process is ended. */
  #cancel(job: Job): void {
    const place = this.#waiting.indexOf(job);
    if (place >= 0) this.#waiting.splice(place, 1);
    job.reject(chatterboxFailure('cancelled', ''));
    if (this.#current !== job) return;
    this.#write({op: 'cancel', target: job.id});
    startTimer(cancelGraceMs, () => void (this.#current === job && this.#child?.kill()));
  }

  #write(line: object): void {
    this.#child?.write(`${JSON.stringify(line)}\n`);
  }

  #lose(cause: Error): Error {
    this.#gone ??= cause;
    const jobs = [this.#current, ...this.#waiting.splice(0)];
    this.#current = undefined;
    for (const job of jobs) job?.reject(this.#gone);
    return this.#gone;
  }
}
