import {z} from 'zod';
import type {MonoPcm} from '../../audio/pcm.js';
import {oneLine} from '../../base/one-line.js';
import {parseJson} from '../answers/read-error-body.js';
import {namedForm} from '../stream/sample-form.js';
import {SoundCollector, type StatedSound} from '../stream/sound-collector.js';
import {
  brokenStream,
  endlessStream,
  isFailure,
  readingSound,
  type StreamAsked,
  type StreamRefusal,
} from '../stream/stream-failure.js';

/** A text message: of any type, what it says of the sound. */
const messageSchema = z.looseObject({
  type: z.string().nullish(),
  error: z.unknown().optional(),
  dtype: z.string().nullish(),
  sample_rate: z.number().min(8000).max(192_000).nullish(),
  duration_s: z.number().min(0).nullish(),
  chunks: z.int().min(0).nullish(),
});

/** Speech that comes in the messages of a WebSocket, up to the one that says that it is complete. */
export class SocketSpeech {
  readonly #asked: StreamAsked;
  readonly #limitBytes: number;
  readonly #sound = new SoundCollector();
  #frames = 0;
  #stated: StatedSound = {form: undefined, sampleRateHz: undefined, seconds: undefined};
  #isComplete = false;
  #refusal: StreamRefusal | undefined;

  constructor(asked: StreamAsked, limitBytes: number) {
    this.#asked = asked;
    this.#limitBytes = limitBytes;
  }

  get soundBytes(): number {
    return this.#sound.sizeBytes;
  }

  /** Whether the server has said how it ends. */
  get isOver(): boolean {
    return this.#isComplete || this.#refusal !== undefined;
  }

  /** The failure that the server tells of. */
  get refusal(): StreamRefusal | undefined {
    return this.#refusal;
  }

  /** Takes a binary message. Throws a BackendError for one that comes after the end, or is too much. */
  addFrame(frame: Uint8Array): void {
    if (this.#isComplete) throw brokenStream(this.#asked, 'sound came after the message that says it is complete');
    if (this.#sound.sizeBytes + frame.length > this.#limitBytes) throw endlessStream(this.#asked, this.#limitBytes);
    this.#frames += 1;
    readingSound(this.#asked, () => this.#sound.add(frame));
  }

  /** Takes a text message. Throws a BackendError for one that is no JSON object. */
  addText(text: string): void {
    const message = messageSchema.safeParse(parseJson(text)).data;
    if (message === undefined) {
      throw brokenStream(
        this.#asked,
        `a text came where sound was due: "${oneLine(text, {most: 60, secret: this.#asked.secret})}"`,
      );
    }
    if (isFailure(message)) {
      const {status} = message;
      this.#refusal ??= {json: message, status: typeof status === 'number' ? status : undefined};
      return;
    }
    const {type, dtype, sample_rate: sampleRateHz, duration_s: seconds, chunks} = message;
    this.#stated = {
      form: namedForm(dtype ?? undefined) ?? this.#stated.form,
      sampleRateHz: sampleRateHz ?? this.#stated.sampleRateHz,
      seconds: type === 'complete' ? (seconds ?? undefined) : this.#stated.seconds,
    };
    if (type !== 'complete') return;
    if (typeof chunks === 'number' && chunks !== this.#frames) {
      throw brokenStream(this.#asked, `${chunks} chunks were sent, and ${this.#frames} came`);
    }
    this.#isComplete = true;
  }

  /** The whole speech. Throws a BackendError where it is not whole. */
  finish(): MonoPcm {
    return readingSound(this.#asked, () => this.#sound.finish(this.#stated));
  }
}
