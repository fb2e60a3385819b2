import {ChatterpipeError} from '../../base/error.js';
import {speakerNotFound} from '../../engines/check-order.js';
import type {SpeechEngine} from '../../engines/speech-engine.js';
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
  const {engine, shelf, decoders, mostBytes, mostSeconds, now} = parts;
  const own = engine.speakers();
  const isOwn = (id: string): boolean => own.some(speaker => speaker.id === id);
  const making = new Map<string, Promise<ShelvedSpeaker>>();
  const teaching = new Map<string, Promise<void>>();
  const touchedMs = new Map<string, number>();
  let looked: {readonly atMs: number; readonly done: Promise<void>} | undefined;

  const decode = (path: string): Promise<DecodedReference> =>
    decoders.run<ReferenceOrder, DecodedReference>('decodeReference', {path, mostBytes, mostSeconds});

  const teach = async ({id, name, path}: ShelvedSpeaker): Promise<void> => {
    const {samples, sampleRateHz} = await decode(path);
    await engine.addSpeaker({id, name, recording: {samples, sampleRateHz}});
  };

  /** Where the engine does not know a speaker of the shelf: it was put there by hand, or the engine or the server was started anew. */
  const makeKnown = async (id: string): Promise<void> => {
    const speaker = isOwn(id) ? undefined : shelf.find(id);
    if (speaker === undefined) return;
    if (!engine.speakers().some(known => known.id === id)) {
      await shared(teaching, id, () => teach(speaker));
    }
    await touch(speaker);
  };

  const touch = async (speaker: ShelvedSpeaker): Promise<void> => {
    const at = performance.now();
    if (!speaker.isTemporary || at - (touchedMs.get(speaker.id) ?? Number.NEGATIVE_INFINITY) < touchEveryMs) return;
    touchedMs.set(speaker.id, at);
    await shelf.touch(speaker);
  };

  const store = async ({file, name, isTemporary, consent}: NewRecording): Promise<ShelvedSpeaker> => {
    const {format, samples, sampleRateHz} = await decode(file.path);
    const id = speakerId(name, file.sha256, format);
    await engine.addSpeaker({id, name, recording: {samples, sampleRateHz}});
    const createdAt = now().toISOString();
    return shelf.add(id, {v: 1, name, sha256: file.sha256, createdAt, consent}, file, isTemporary);
  };

  return {
    engine: {
      ...withMethods(engine),
      speakers: () => [
        ...engine.speakers().filter(({id}) => isOwn(id)),
        ...shelf
          .list()
          .filter(({id}) => !isOwn(id))
          .map(({id, name}) => ({id, name})),
      ],
      async speak(order, signal) {
        await makeKnown(order.speakerId);
        return engine.speak(order, signal);
      },
    },
    async add(recording) {
      const ids = (['wav', 'mp3'] as const).map(format => speakerId(recording.name, recording.file.sha256, format));
      const made = await shared(making, ids[0] as string, async () => {
        const there = ids.map(id => shelf.find(id)).find(speaker => speaker !== undefined);
        return there ?? store(recording);
      });
      return made.isTemporary && !recording.isTemporary ? shelf.keep(made) : made;
    },
    async remove(id) {
      if (isOwn(id)) throw ofTheEngine(id, engine);
      const speaker = shelf.find(id);
      if (speaker === undefined) throw speakerNotFound(id, shelf.list());
      await shelf.remove(speaker);
      await engine.removeSpeaker?.(id);
    },
    refresh() {
      const atMs = performance.now();
      if (looked === undefined || atMs - looked.atMs > refreshEveryMs) looked = {atMs, done: shelf.refresh()};
      return looked.done;
    },
  };
}

/** The engine as an object whose methods may be replaced: those of a class are not among its own fields. */
function withMethods(engine: SpeechEngine): SpeechEngine {
  return {
    name: engine.name,
    version: engine.version,
    languages: engine.languages,
    clones: engine.clones,
    isRepeatable: engine.isRepeatable,
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
