import {join} from 'node:path';
import {writeFileDurably} from '../../io/durable-file.js';
import {readFileTime, touchFile} from '../../io/file-time.js';
import {listFolder} from '../../io/list-folder.js';
import {makeFolder} from '../../io/make-folder.js';
import {deleteFile, moveFileDurably} from '../../io/move-file.js';
import type {SpooledFile} from '../../io/spool-file.js';
import {readSpeakerNote, type SpeakerNote} from './speaker-note.js';

/** A recording on the shelf. */
export type ShelvedSpeaker = {
  /** Its file name, exactly. */
  readonly id: string;
  readonly name: string;
  readonly isTemporary: boolean;
  readonly path: string;
};

/** Where recordings lie, and for how long. */
export type SpeakerShelfOptions = {
  /** Holds `audios/` for those that stay, `temp_audios/` for those that do not, and `incoming/`. */
  readonly folder: string;
  /** How long a temporary speaker is kept after it last spoke. */
  readonly temporaryForMs: number;
  readonly now: () => Date;
};

/** The recordings of speakers in two folders, as ChatterBox keeps them. Files that people put there or take away count. */
export type SpeakerShelf = {
  /** Where uploads are written while they come. */
  readonly incoming: string;
  /** As last seen, by id. */
  list(): readonly ShelvedSpeaker[];
  find(id: string): ShelvedSpeaker | undefined;
  /** Looks at the folders again, and lets go of temporary speakers whose time is over. */
  refresh(): Promise<void>;
  add(id: string, note: SpeakerNote, recording: SpooledFile, isTemporary: boolean): Promise<ShelvedSpeaker>;
  /** Makes a temporary speaker one that stays. */
  keep(speaker: ShelvedSpeaker): Promise<ShelvedSpeaker>;
  remove(speaker: ShelvedSpeaker): Promise<void>;
  /** Says that a speaker spoke just now. */
  touch(speaker: ShelvedSpeaker): Promise<void>;
};

const ending = /\.(wav|mp3|flac)$/i;
/** Names that a list can show and a request can carry. */
const showable = /^(?!\.)[^\p{C}\p{Zl}\p{Zp}/\\]{1,200}$/u;

/** Opens the folders, makes those that are missing, and looks who is there. Throws USAGE for a folder that cannot be used. */
export async function openSpeakerShelf(options: SpeakerShelfOptions): Promise<SpeakerShelf> {
  const shelf = new Shelf(options);
  await shelf.open();
  return shelf;
}

/** What a crash left is older; a file of another server that comes in just now is younger. */
const longestUploadMs = 3_600_000;

class Shelf implements SpeakerShelf {
  readonly incoming: string;
  readonly #permanent: string;
  readonly #temporary: string;
  readonly #temporaryForMs: number;
  readonly #now: () => Date;
  readonly #notes = new Map<string, SpeakerNote>();
  #speakers: ReadonlyMap<string, ShelvedSpeaker> = new Map();
  #last: Promise<unknown> = Promise.resolve();

  constructor({folder, temporaryForMs, now}: SpeakerShelfOptions) {
    this.#permanent = join(folder, 'audios');
    this.#temporary = join(folder, 'temp_audios');
    this.incoming = join(folder, 'incoming');
    this.#temporaryForMs = temporaryForMs;
    this.#now = now;
  }

  async open(): Promise<void> {
    for (const path of [this.#permanent, this.#temporary, this.incoming]) await makeFolder(path);
    for (const {name} of await listFolder(this.incoming)) {
      const path = join(this.incoming, name);
      if (await this.#isOlder(path, longestUploadMs)) await deleteFile(path);
    }
    await this.refresh();
  }

  list(): readonly ShelvedSpeaker[] {
    return [...this.#speakers.values()];
  }

  find(id: string): ShelvedSpeaker | undefined {
    return this.#speakers.get(id);
  }

  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const found = [...(await this.#look(this.#temporary)), ...(await this.#look(this.#permanent))];
      this.#speakers = new Map(found.sort((a, b) => (a.id < b.id ? -1 : 1)).map(speaker => [speaker.id, speaker]));
    });
  }

  add(id: string, note: SpeakerNote, recording: SpooledFile, isTemporary: boolean): Promise<ShelvedSpeaker> {
    return this.#inTurn(async () => {
      const path = join(isTemporary ? this.#temporary : this.#permanent, id);
      // The note first: a recording is a speaker, a note alone is nothing.
      await writeFileDurably(noteOf(path), `${JSON.stringify(note)}\n`);
      await recording.keep(path);
      this.#notes.set(path, note);
      return this.#put({id, name: note.name, isTemporary, path});
    });
  }

  keep(speaker: ShelvedSpeaker): Promise<ShelvedSpeaker> {
    return this.#inTurn(async () => {
      const path = join(this.#permanent, speaker.id);
      const note = await readSpeakerNote(noteOf(speaker.path));
      if (note !== undefined) await writeFileDurably(noteOf(path), `${JSON.stringify(note)}\n`);
      await moveFileDurably(speaker.path, path);
      await this.#delete(speaker.path);
      return this.#put({...speaker, isTemporary: false, path});
    });
  }

  remove(speaker: ShelvedSpeaker): Promise<void> {
    return this.#inTurn(async () => {
      await this.#delete(speaker.path);
      this.#speakers = new Map([...this.#speakers].filter(([id]) => id !== speaker.id));
    });
  }

  touch(speaker: ShelvedSpeaker): Promise<void> {
    return touchFile(speaker.path, this.#now());
  }

  /** One change at a time: a look that began before an upload would miss it. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }

  async #look(place: string): Promise<readonly ShelvedSpeaker[]> {
    const isTemporary = place === this.#temporary;
    const entries = await listFolder(place);
    const names = new Set(entries.map(({name}) => name));
    // A link is passed over: it may lead anywhere.
    const recordings = entries.filter(({name, kind}) => kind === 'file' && ending.test(name) && showable.test(name));
    const found: ShelvedSpeaker[] = [];
    for (const {name: id} of recordings) {
      const path = join(place, id);
      if (isTemporary && (await this.#isOlder(path, this.#temporaryForMs))) {
        await this.#delete(path);
        continue;
      }
      const name = names.has(`${id}.json`) ? (await this.#noteOf(path))?.name : undefined;
      found.push({id, name: name ?? id.replace(ending, ''), isTemporary, path});
    }
    return found;
  }

  async #noteOf(path: string): Promise<SpeakerNote | undefined> {
    const note = this.#notes.get(path) ?? (await readSpeakerNote(noteOf(path)));
    if (note !== undefined) this.#notes.set(path, note);
    return note;
  }

  async #isOlder(path: string, ms: number): Promise<boolean> {
    const time = await readFileTime(path);
    return time !== undefined && this.#now().getTime() - time.getTime() > ms;
  }

  async #delete(path: string): Promise<void> {
    await deleteFile(path);
    await deleteFile(noteOf(path));
    this.#notes.delete(path);
  }

  #put(speaker: ShelvedSpeaker): ShelvedSpeaker {
    this.#speakers = new Map([...this.#speakers, [speaker.id, speaker]]);
    return speaker;
  }
}

function noteOf(path: string): string {
  return `${path}.json`;
}
