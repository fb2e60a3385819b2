import {join} from 'node:path';
import type {ClipEdit} from '../../audio/clip.js';
import {sha256} from '../../base/content-id.js';
import {noTake, readDecidedTakes} from '../../dataset/decided-takes.js';
import {listForeignClips} from '../../dataset/foreign-clips.js';
import {clipFileName, takeFileNames} from '../../dataset/layout.js';
import {measurementDigest, parseMeasurement} from '../../dataset/measurements.js';
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
  /** The {@link measurementDigest} of its last line; undefined where it was never measured. */
  readonly before: string | undefined;
};

/** The clips of a dataset of ours, kept and rejected, in the order of their numbers. */
export async function* clipsOfDataset({journal, layout}: ExistingDataset): AsyncGenerator<MeasurableClip> {
  const {index} = journal;
  const {takes} = await readDecidedTakes(layout.journal, index);
  const lines = await readLastLines(layout.measurements);
  for (let entry = 0; entry < index.size; entry += 1) {
    const state = index.state(entry);
    const take = takes[entry] ?? noTake;
    if ((state !== 'kept' && state !== 'rejected') || take === noTake) continue;
    const {key, n, text: spokenText, language} = await journal.numberRecord(entry);
    const last = lines.get(`${key}.${take}`);
    yield {
      key,
      take,
      clipPath: join(state === 'kept' ? layout.wavs : layout.rejected, clipFileName(n)),
      takePaths: takeFileNames(key, take).map(name => join(layout.takes, name)),
      spokenText,
      language,
      edits: last?.edits ?? [],
      before: last?.digest,
    };
  }
}

/**
 * The clips of a folder that somebody else made, their texts in an unknown language, with keys made of their paths; and the files that are
 * named and not there.
 */
export async function clipsOfFolder(
  root: string,
): Promise<{readonly clips: readonly Omit<MeasurableClip, 'language'>[]; readonly missing: readonly string[]}> {
  const {clips, missing} = await listForeignClips(root);
  return {
    clips: clips.map(({path, text: spokenText}) => ({
      key: foreignKey(path),
      take: 0,
      clipPath: join(root, path),
      takePaths: [],
      spokenText,
      edits: [],
      before: undefined,
    })),
    missing,
  };
}

type LastLine = {readonly edits: readonly ClipEdit[]; readonly digest: string};

/** By key and take. */
async function readLastLines(path: string): Promise<ReadonlyMap<string, LastLine>> {
  const found = new Map<string, LastLine>();
  if ((await statPath(path)) === undefined) return found;
  await readLines(path, line => {
    const record = parseMeasurement(line);
    if (record === undefined) return;
    const {key, take, edits = []} = record;
    found.set(`${key}.${take}`, {edits, digest: measurementDigest(line)});
  });
  return found;
}

/** The key of a clip that has none, made of its path in the folder. */
export function foreignKey(path: string): string {
  return sha256(`file ${path}`).slice(0, 32);
}
