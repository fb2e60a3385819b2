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
export async function openSpeakerShelf({folder, temporaryForMs, now}: SpeakerShelfOptions): Promise<SpeakerShelf> {
  const permanent = join(folder, 'audios');
  const temporary = join(folder, 'temp_audios');
  const incoming = join(folder, 'incoming');
  for (const path of [permanent, temporary, incoming]) await makeFolder(path);
  let speakers: ReadonlyMap<string, ShelvedSpeaker> = new Map();
  const notes = new Map<string, SpeakerNote>();

  const isOver = async (path: string): Promise<boolean> => {
    const time = await readFileTime(path);
    return time === undefined || now().getTime() - time.getTime() > temporaryForMs;
  };
  const forget = async (path: string): Promise<void> => {
    await deleteFile(path);
    await deleteFile(noteOf(path));
    notes.delete(path);
  };

  const look = async (place: string, isTemporary: boolean): Promise<readonly ShelvedSpeaker[]> => {
    const entries = await listFolder(place);
    const names = new Set(entries.map(({name}) => name));
    const found: ShelvedSpeaker[] = [];
    // A link is passed over: it may lead anywhere.
    for (const {name: id} of entries.filter(
      ({name, kind}) => kind === 'file' && ending.test(name) && showable.test(name),
    )) {
      const path = join(place, id);
      if (isTemporary && (await isOver(path))) {
        await forget(path);
        continue;
      }
      const note = names.has(`${id}.json`) ? (notes.get(path) ?? (await readSpeakerNote(noteOf(path)))) : undefined;
      if (note !== undefined) notes.set(path, note);
      found.push({id, name: note?.name ?? id.replace(ending, ''), isTemporary, path});
    }
    return found;
  };

  const refresh = async (): Promise<void> => {
    const found = [...(await look(temporary, true)), ...(await look(permanent, false))];
    speakers = new Map(found.sort((a, b) => (a.id < b.id ? -1 : 1)).map(speaker => [speaker.id, speaker]));
  };

  // One change at a time: a look that began before an upload would miss it.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result.catch(() => {});
    return result;
  };

  const put = (speaker: ShelvedSpeaker): ShelvedSpeaker => {
    speakers = new Map([...speakers, [speaker.id, speaker]]);
    return speaker;
  };

  for (const {name} of await listFolder(incoming)) {
    // What a crash left; a file of another server that comes in just now is younger.
    const time = await readFileTime(join(incoming, name));
    if (time !== undefined && now().getTime() - time.getTime() > 3_600_000) await deleteFile(join(incoming, name));
  }
  await refresh();
  return {
    incoming,
    list: () => [...speakers.values()],
    find: id => speakers.get(id),
    refresh: () => inTurn(refresh),
    add: (id, note, recording, isTemporary) =>
      inTurn(async () => {
        const path = join(isTemporary ? temporary : permanent, id);
        // The note first: a recording is a speaker, a note alone is nothing.
        await writeFileDurably(noteOf(path), `${JSON.stringify(note)}\n`);
        await recording.keep(path);
        notes.set(path, note);
        return put({id, name: note.name, isTemporary, path});
      }),
    keep: speaker =>
      inTurn(async () => {
        const path = join(permanent, speaker.id);
        const note = await readSpeakerNote(noteOf(speaker.path));
        if (note !== undefined) await writeFileDurably(noteOf(path), `${JSON.stringify(note)}\n`);
        await moveFileDurably(speaker.path, path);
        await forget(speaker.path);
        return put({...speaker, isTemporary: false, path});
      }),
    remove: speaker =>
      inTurn(async () => {
        await forget(speaker.path);
        speakers = new Map([...speakers].filter(([id]) => id !== speaker.id));
      }),
    touch: speaker => touchFile(speaker.path, now()),
  };
}

function noteOf(path: string): string {
  return `${path}.json`;
}
