import {z} from 'zod';
import type {MonoPcm} from '../../audio/pcm.js';
import {oneLine} from '../../base/one-line.js';
import {EventParser, type ServerSentEvent} from './event-parser.js';
import {namedForm} from './sample-form.js';
import {SoundCollector, type StatedSound} from './sound-collector.js';
import {brokenStream, isFailure, readingSound, type StreamAsked, type StreamRefusal} from './stream-failure.js';

/** An event of speech: a chunk of sound, the end, or a failure. */
const speechEventSchema = z.looseObject({
  type: z.unknown().optional(),
  chunk_index: z.number().nullish(),
  /** Base64: float32 or int16 samples, or a whole WAV. */
  audio: z.string().nullish(),
  sample_rate: z.number().min(8000).max(192_000).nullish(),
  dtype: z.string().nullish(),
  is_final: z.boolean().nullish(),
  error: z.unknown().optional(),
});
type SpeechEvent = z.infer<typeof speechEventSchema>;

/** Speech that comes as server-sent events, up to the one that says that it is whole. */
export class SpeechEvents {
  readonly #asked: StreamAsked;
  readonly #parser = new EventParser();
  readonly #sound = new SoundCollector();
  #stated: StatedSound = {form: undefined, sampleRateHz: undefined, seconds: undefined};
  #lastIndex: number | undefined;
  #count = 0;
  #isFinal = false;
  #refusal: StreamRefusal | undefined;
  #fault: unknown;

  constructor(asked: StreamAsked) {
    this.#asked = asked;
  }

  /** How many events came. */
  get count(): number {
    return this.#count;
  }

  /** The failure that the server tells of. */
  get refusal(): StreamRefusal | undefined {
    return this.#refusal;
  }

  /** Takes what has come. True once nothing that follows counts: the speech is whole, or will not be. */
  push(bytes: Uint8Array): boolean {
    for (const event of this.#parser.push(bytes)) {
      if (this.#isOver) break;
      this.#count += 1;
      try {
        this.#take(event);
      } catch (error) {
        this.#fault = error;
      }
    }
    return this.#isOver;
  }

  /** The whole speech. Throws a BackendError where it is not whole. */
  finish(): MonoPcm {
    if (this.#fault !== undefined) throw this.#fault;
    if (!this.#isFinal) {
      const came = `${this.#count} events, ${this.#sound.sizeBytes} bytes of sound`;
      throw brokenStream(this.#asked, `the events ended without the one that says is_final (${came})`);
    }
    return readingSound(this.#asked, () => this.#sound.finish(this.#stated));
  }

  get #isOver(): boolean {
    return this.#isFinal || this.#refusal !== undefined || this.#fault !== undefined;
  }

  #take({name, data}: ServerSentEvent): void {
    const event = parseEvent(data);
    if (isFailure({name, type: event?.type, error: event?.error})) {
      const status = event?.['status'];
      this.#refusal = {json: event ?? {error: data}, status: typeof status === 'number' ? status : undefined};
      return;
    }
    if (event === undefined) {
      if (name !== 'message') return;
      const shown = oneLine(data, {most: 60, secret: this.#asked.secret});
      throw brokenStream(this.#asked, `an event is no JSON of speech: "${shown}"`);
    }
    const audio = event.audio ?? '';
    if (typeof event.chunk_index === 'number') this.#checkOrder(event.chunk_index, audio !== '');
    if (audio !== '') this.#addSound(event, audio);
    if (event.is_final === true) this.#isFinal = true;
  }

  #addSound({dtype, sample_rate: sampleRateHz}: SpeechEvent, audio: string): void {
    const bytes = decodeBase64(audio);
    if (bytes === undefined) throw brokenStream(this.#asked, 'the sound of an event is no base64');
    this.#stated = {
      ...this.#stated,
      form: namedForm(dtype ?? undefined) ?? this.#stated.form,
      sampleRateHz: sampleRateHz ?? this.#stated.sampleRateHz,
    };
    readingSound(this.#asked, () => this.#sound.add(bytes));
  }

  /** Chunks are counted from 0 or 1. An event without sound may bear any number that leaves none out. */
  #checkOrder(index: number, hasSound: boolean): void {
    const last = this.#lastIndex;
    const isNext = last === undefined ? index === 0 || index === 1 : index === last + 1;
    const isBehind = !hasSound && index <= (last ?? 0);
    if (!isNext && !isBehind) {
      const place = last === undefined ? 'first' : `after chunk ${last}`;
      throw brokenStream(this.#asked, `chunk ${index} came ${place}`);
    }
    if (hasSound) this.#lastIndex = index;
  }
}

function parseEvent(data: string): SpeechEvent | undefined {
  try {
    return speechEventSchema.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

/** Strict: Node drops what is no base64 in silence, and half a chunk is no chunk. */
function decodeBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/^data:audio\/[\w.+-]+;base64,/, '').replace(/\s+/g, '');
  const isWhole = /^[A-Za-z0-9+/_-]*={0,2}$/.test(plain) && plain.replace(/=+$/, '').length % 4 !== 1;
  return isWhole ? Buffer.from(plain, 'base64') : undefined;
}
