import {isAbsolute, join, normalize, posix, relative, resolve} from 'node:path';
import {type FolderEntry, listFolder} from '../../io/list-folder.js';
import {statPath} from '../../io/stat-path.js';

/** What a name of `metadata.csv` leads to. */
export type AudioTarget = {
  /** Relative to the dataset, where it lies in it; else absolute. With forward slashes. */
  readonly path: string;
  /** What it is in the end; `nothing` for a link that leads nowhere. */
  readonly kind: 'file' | 'folder' | 'other' | 'nothing';
  readonly isLink: boolean;
};

/** The folder that holds the audio, read once: names are looked up as Piper does, without a system call each. */
export type AudioFolder = {
  /** Relative to the dataset: `wavs`, or an empty string for the dataset's own folder. */
  readonly path: string;
  readonly entries: readonly FolderEntry[];
  /** What `AUDIO_FOLDER/id` is, or else `AUDIO_FOLDER/id.wav`; undefined where neither is there. */
  find(id: string): AudioTarget | undefined;
  /** What is at exactly this name. */
  findExactly(id: string): AudioTarget | undefined;
  /** The id that the file would have whose name, or name without .wav, differs from this one by its coding (NFC) or its case alone. */
  findAlike(id: string, by: Likeness): string | undefined;
};

/** By which difference two names are alike. */
export type Likeness = 'coding' | 'case';

const usualFolders = ['wavs', 'wav', 'audio', 'clips', ''] as const;

/** Opens the folder in which most of the ids lead to a file: `wavs` where there is none such. Throws DISK_FAILED. */
export async function openAudioFolder(root: string, ids: readonly string[]): Promise<AudioFolder> {
  const sample = ids.filter((_id, index) => index % Math.ceil(ids.length / 500) === 0);
  let best: {readonly folder: AudioFolder; readonly found: number} | undefined;
  for (const path of usualFolders) {
    const folder = await readAudioFolder(root, path, sample);
    if (path !== '' && folder.entries.length === 0) continue;
    const found = sample.filter(id => folder.find(id)?.kind === 'file').length;
    if (best === undefined || found > best.found) best = {folder, found};
  }
  const path = best?.folder.path ?? 'wavs';
  return readAudioFolder(root, path, ids);
}

async function readAudioFolder(root: string, path: string, ids: readonly string[]): Promise<AudioFolder> {
  const base = join(root, path);
  const folders = new Map<string, FolderContent>();
  for (const folder of new Set(['.', ...ids.map(id => posix.dirname(id))])) {
    if (!folder.includes('\0')) folders.set(folder, await readFolder(isAbsolute(folder) ? folder : join(base, folder)));
  }
  const findExactly = (id: string): AudioTarget | undefined => {
    const name = posix.basename(id);
    const content = folders.get(posix.dirname(id));
    const kind = content?.kinds.get(name);
    if (content === undefined || kind === undefined || id.endsWith('/')) return undefined;
    const linked = content.links.get(name);
    return {
      path: isAbsolute(id) ? insideOrAbsolute(root, id) : normalize(posix.join(path, id)),
      kind: kind === 'link' ? (linked ?? 'nothing') : kind,
      isLink: kind === 'link',
    };
  };
  return {
    path,
    entries: folders.get('.')?.entries ?? [],
    findExactly,
    find(id) {
      const plain = findExactly(id);
      return plain !== undefined && plain.kind !== 'nothing' ? plain : (findExactly(`${id}.wav`) ?? plain);
    },
    findAlike(id, by) {
      const content = folders.get(posix.dirname(id));
      const name = content?.alike(by).get(foldName(posix.basename(id), by));
      return name === undefined ? undefined : posix.join(posix.dirname(id), name);
    },
  };
}

function insideOrAbsolute(root: string, path: string): string {
  const inside = relative(resolve(root), path);
  return inside.startsWith('..') ? path : inside;
}

type FolderContent = {
  readonly entries: readonly FolderEntry[];
  readonly kinds: ReadonlyMap<string, FolderEntry['kind']>;
  /** What the links of the folder lead to; none for one that leads nowhere. */
  readonly links: ReadonlyMap<string, 'file' | 'folder' | 'other'>;
  /** Names by their folded form, with and without .wav; made when first asked for. */
  alike(by: Likeness): ReadonlyMap<string, string>;
};

function foldName(name: string, by: Likeness): string {
  const joined = name.normalize('NFC');
  return by === 'case' ? joined.toLowerCase() : joined;
}

function foldNames(entries: readonly FolderEntry[], by: Likeness): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({name}) => [
      [foldName(name.replace(/\.wav$/iu, ''), by), name] as const,
      [foldName(name, by), name] as const,
    ]),
  );
}

async function readFolder(path: string): Promise<FolderContent> {
  const isFolder = (await statPath(path))?.kind === 'folder';
  const entries = isFolder ? await listFolder(path) : [];
  const links = new Map<string, 'file' | 'folder' | 'other'>();
  for (const {name, kind} of entries) {
    const status = kind === 'link' ? await statPath(join(path, name)) : undefined;
    if (status !== undefined) links.set(name, status.kind);
  }
  const folded = new Map<Likeness, ReadonlyMap<string, string>>();
  return {
    entries,
    kinds: new Map(entries.map(({name, kind}) => [name, kind])),
    links,
    alike(by) {
      const names = folded.get(by) ?? foldNames(entries, by);
      folded.set(by, names);
      return names;
    },
  };
}
