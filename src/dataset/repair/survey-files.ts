import {listFolder} from '../../io/list-folder.js';
import {clipFileName, type DatasetLayout} from '../layout.js';

/** A folder that holds clips. */
export type ClipFolder = 'wavs' | 'rejected';

/** A take as a file. */
export type TakeFile = {readonly name: string; readonly take: number; readonly format: 'wav' | 'mp3'};

/** What lies in the folders of a dataset, by the names of the files. */
export type FileSurvey = {
  /** Numbers of clips. */
  readonly wavs: Set<number>;
  readonly rejected: Set<number>;
  /** What bears the name of a clip and is none: links, folders, numbers with too many zeros. */
  readonly inTheWay: readonly {readonly from: ClipFolder; readonly name: string}[];
  /** By key, in the order of their indices. */
  readonly takes: ReadonlyMap<string, readonly TakeFile[]>;
};

/** Looks into the folders of a dataset. Names that are not ours are left out. */
export async function surveyFiles(layout: DatasetLayout): Promise<FileSurvey> {
  const inTheWay: {from: ClipFolder; name: string}[] = [];
  const clipNumbers = async (from: ClipFolder): Promise<Set<number>> => {
    const numbers = new Set<number>();
    for (const {name, kind} of await listFolder(layout[from])) {
      const n = Number(/^voice_(\d{5,})\.wav$/.exec(name)?.[1] ?? Number.NaN);
      if (kind === 'file' && n > 0 && clipFileName(n) === name) numbers.add(n);
      else if (!Number.isNaN(n)) inTheWay.push({from, name});
    }
    return numbers;
  };
  const [wavs, rejected] = [await clipNumbers('wavs'), await clipNumbers('rejected')];
  return {wavs, rejected, inTheWay, takes: await takeFiles(layout.takes)};
}

async function takeFiles(folder: string): Promise<Map<string, TakeFile[]>> {
  const files = new Map<string, TakeFile[]>();
  for (const {name, kind} of await listFolder(folder)) {
    const [, key, take, format] = /^([0-9a-f]{32})\.(\d{1,3})\.(wav|mp3)$/.exec(name) ?? [];
    if (kind !== 'file' || key === undefined) continue;
    const file = {name, take: Number(take), format: format as TakeFile['format']};
    const before = files.get(key);
    if (before === undefined) files.set(key, [file]);
    else before.push(file);
  }
  for (const list of files.values()) list.sort((a, b) => a.take - b.take);
  return files;
}
