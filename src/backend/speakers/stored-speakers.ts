import {ChatterpipeError} from '../../base/error.js';
import {speakerNotFound} from '../../engines/check-order.js';
import type {EngineSpeaker, SpeechEngine} from '../../engines/speech-engine.js';
import type {SpooledFile} from '../../io/spool-file.js';
import type {WorkerPool} from '../../io/worker-pool.js';
import {speakerId} from '../speaker-id.js';
import type {DecodedReference, ReferenceOrder} from '../worker.js';
import type {SpeakerConsent} from './speaker-note.js';
import type {ShelvedSpeaker, SpeakerShelf} from './speaker-shelf.js';

/** A recording that was received. */
export type NewRecording = {
  readonly file: SpooledFile;
  readonly name: string;
  readonly isTemporary: boolean;
  readonly consent: SpeakerConsent | null;
};

/** The speakers of a server: the engine's own, and those on the shelf. */
export type StoredSpeakers = {
  /** The engine, with the speakers on the shelf among its own: each is taught to it when it first speaks. */
  readonly engine: SpeechEngine;
  /** Makes a recording a speaker, once, however many send it at the same time. Throws AUDIO_UNREADABLE, REQUEST_TOO_LARGE. */
  add(recording: NewRecording): Promise<ShelvedSpeaker>;
  /** Throws SPEAKER_NOT_FOUND, and USAGE for a speaker of the engine itself. */
  remove(id: string): Promise<void>;
  /** Looks at the shelf, unless that was done a moment ago. */
  refresh(): Promise<void>;
};

/** What they are made of. */
export type StoredSpeakersParts = {
  readonly engine: SpeechEngine;
  readonly shelf: SpeakerShelf;
  /** Runs `backend/worker.js`. */
  readonly decoders: WorkerPool;
  readonly mostBytes: number;
  readonly mostSeconds: number;
  readonly now: () => Date;
};

const refreshEveryMs = 1000;
const touchEveryMs = 60_000;

/** See {@link StoredSpeakers}. */
export function createStoredSpeakers(parts: StoredSpeakersParts): StoredSpeakers {
  return new Stored(parts);
}

class Stored implements StoredSpeakers {
  readonly engine: SpeechEngine;
  readonly #parts: StoredSpeakersParts;
  readonly #own: ReadonlySet<string>;
  readonly #making = new Map<string, Promise<ShelvedSpeaker>>();
  readonly #teaching = new Map<string, Promise<void>>();
  readonly #touchedMs = new Map<string, number>();
  #looked: {readonly atMs: number; readonly done: Promise<void>} | undefined;

  constructor(parts: StoredSpeakersParts) {
    const {engine} = parts;
    this.#parts = parts;
    this.#own = new Set(engine.speakers().map(({id}) => id));
    this.engine = {
      ...withMethods(engine),
      speakers: () => this.#list(),
      speak: async (order, signal) => {
        await this.#makeKnown(order.speakerId);
        return engine.speak(order, signal);
      },
    };
  }

  async add(recording: NewRecording): Promise<ShelvedSpeaker> {
    const {shelf} = this.#parts;
    const ids = (['wav', 'mp3', 'flac'] as const).map(format =>
      speakerId(recording.name, recording.file.sha256, format),
    );
    const made = await shared(this.#making, ids[0] as string, async () => {
      const there = ids.map(id => shelf.find(id)).find(speaker => speaker !== undefined);
      return there ?? this.#store(recording);
    });
    return made.isTemporary && !recording.isTemporary ? shelf.keep(made) : made;
  }

  async remove(id: string): Promise<void> {
    const {engine, shelf} = this.#parts;
    if (this.#own.has(id)) throw ofTheEngine(id, engine);
    const speaker = shelf.find(id);
    if (speaker === undefined) throw speakerNotFound(id, shelf.list());
    await shelf.remove(speaker);
    await engine.removeSpeaker?.(id);
  }

  refresh(): Promise<void> {
    const atMs = performance.now();
    if (this.#looked === undefined || atMs - this.#looked.atMs > refreshEveryMs) {
      this.#looked = {atMs, done: this.#parts.shelf.refresh()};
    }
    return this.#looked.done;
  }

  #list(): readonly EngineSpeaker[] {
    const {engine, shelf} = this.#parts;
    const shelved = shelf.list().filter(({id}) => !this.#own.has(id));
    return [...engine.speakers().filter(({id}) => this.#own.has(id)), ...shelved.map(({id, name}) => ({id, name}))];
  }

  async #store({file, name, isTemporary, consent}: NewRecording): Promise<ShelvedSpeaker> {
    const {engine, shelf, now} = this.#parts;
    const {format, samples, sampleRateHz} = await this.#decode(file.path);
    const id = speakerId(name, file.sha256, format);
    await engine.addSpeaker({id, name, recording: {samples, sampleRateHz}});
    const createdAt = now().toISOString();
    return shelf.add(id, {v: 1, name, sha256: file.sha256, createdAt, consent}, file, isTemporary);
  }

  /** Where the engine does not know a speaker of the shelf: it was put there by hand, or the engine or the server was started anew. */
  async #makeKnown(id: string): Promise<void> {
    const {engine, shelf} = this.#parts;
    const speaker = this.#own.has(id) ? undefined : shelf.find(id);
    if (speaker === undefined) return;
    if (!engine.speakers().some(known => known.id === id)) {
      await shared(this.#teaching, id, () => this.#teach(speaker));
    }
    await this.#touch(speaker);
  }

  async #teach({id, name, path}: ShelvedSpeaker): Promise<void> {
    const {samples, sampleRateHz} = await this.#decode(path);
    await this.#parts.engine.addSpeaker({id, name, recording: {samples, sampleRateHz}});
  }

  #decode(path: string): Promise<DecodedReference> {
    const {decoders, mostBytes, mostSeconds} = this.#parts;
    return decoders.run<ReferenceOrder, DecodedReference>('decodeReference', {path, mostBytes, mostSeconds});
  }

  async #touch(speaker: ShelvedSpeaker): Promise<void> {
    const atMs = performance.now();
    const before = this.#touchedMs.get(speaker.id) ?? Number.NEGATIVE_INFINITY;
    if (!speaker.isTemporary || atMs - before < touchEveryMs) return;
    this.#touchedMs.set(speaker.id, atMs);
    await this.#parts.shelf.touch(speaker);
  }
}

/** The engine as an object whose methods may be replaced: those of a class are not among its own fields. */
function withMethods(engine: SpeechEngine): SpeechEngine {
  return {
    name: engine.name,
    version: engine.version,
    languages: engine.languages,
    ...(engine.languageHint === undefined ? {} : {languageHint: engine.languageHint}),
    clones: engine.clones,
    isRobot: engine.isRobot,
    isRepeatable: engine.isRepeatable,
    changesSpeed: engine.changesSpeed,
    concurrency: engine.concurrency,
    speakers: () => engine.speakers(),
    addSpeaker: reference => engine.addSpeaker(reference),
    speak: (order, signal) => engine.speak(order, signal),
    readiness: () => engine.readiness?.() ?? {isReady: true},
    close: () => engine.close(),
  };
}

/** Does a piece of work once for all who want it at the same time. */
function shared<T>(underWay: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const there = underWay.get(key);
  if (there !== undefined) return there;
  const done = work().finally(() => underWay.delete(key));
  underWay.set(key, done);
  return done;
}

function ofTheEngine(id: string, {name}: SpeechEngine): ChatterpipeError {
  return new ChatterpipeError('USAGE', `The speaker ${id} is part of the engine ${name} and cannot be removed.`, {
    details: {param: 'id', wireCode: 'speaker_built_in'},
  });
}
