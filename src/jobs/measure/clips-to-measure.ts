import {join} from 'node:path';
import type {ClipEdit} from '../../audio/clip.js';
import {sha256} from '../../base/content-id.js';
import {noTake, readDecidedTakes} from '../../dataset/decided-takes.js';
import {listForeignClips} from '../../dataset/foreign-clips.js';
import {clipFileName, takeFileNames} from '../../dataset/layout.js';
import {parseMeasurement} from '../../dataset/measurements.js';
import {readLines} from '../../io/read-lines.js';
import {statPath} from '../../io/stat-path.js';
import type {ExistingDataset} from '../open-existing.js';

/** A clip with everything that measuring it needs. */
export type MeasurableClip = {
  readonly key: string;
  readonly take: number;
  readonly clipPath: string;
  /** Where its take may be. */
  readonly takePaths: readonly string[];
  readonly spokenText: string;
  readonly language: string;
  /** What the audio chain did to its take, as the last measurements have it. */
  readonly edits: readonly ClipEdit[];
};

/** The clips of a dataset of ours, kept and rejected, in the order of their numbers. */
export async function* clipsOfDataset({journal, layout}: ExistingDataset): AsyncGenerator<MeasurableClip> {
  const {index} = journal;
  const {takes} = await readDecidedTakes(layout.journal, index);
  const edits = await readEdits(layout.measurements);
  for (let entry = 0; entry < index.size; entry += 1) {
    const state = index.state(entry);
    const take = takes[entry] ?? noTake;
    if ((state !== 'kept' && state !== 'rejected') || take === noTake) continue;
    const {key, n, text: spokenText, language} = await journal.numberRecord(entry);
    yield {
      key,
      take,
      clipPath: join(state === 'kept' ? layout.wavs : layout.rejected, clipFileName(n)),
      takePaths: takeFileNames(key, take).map(name => join(layout.takes, name)),
      spokenText,
      language,
      edits: edits.get(`${key}.${take}`) ?? [],
    };
  }
}

/** The clips of a folder that somebody else made; their keys are made of their paths. */
export async function* clipsOfFolder(root: string, language: string): AsyncGenerator<MeasurableClip> {
  for (const {path, text} of await listForeignClips(root)) {
    yield {
      key: foreignKey(path),
      take: 0,
      clipPath: join(root, path),
      takePaths: [],
      spokenText: text,
      language,
      edits: [],
    };
  }
}

/** Of each take that was edited; the last line of a take counts. */
async function readEdits(path: string): Promise<ReadonlyMap<string, readonly ClipEdit[]>> {
  const found = new Map<string, readonly ClipEdit[]>();
  if ((await statPath(path)) === undefined) return found;
  await readLines(path, line => {
    const {key, take, edits = []} = parseMeasurement(line) ?? {};
    if (edits.length > 0) found.set(`${key}.${take}`, edits);
    else found.delete(`${key}.${take}`);
  });
  return found;
}

/** The key of a clip that has none, made of its path in the folder. */
export function foreignKey(path: string): string {
  return sha256(`file ${path}`).slice(0, 32);
}
