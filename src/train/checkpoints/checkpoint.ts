import {basename, join} from 'node:path';
import type {z} from 'zod';
import {sha256OfFile} from '../../io/hash-file.js';
import {listFolder} from '../../io/list-folder.js';
import {deleteFile, plainFileSize} from '../../io/move-file.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import {checkpointFacts} from '../launch/trainer-event.js';

/** A checkpoint that the launcher wrote whole, with what it said of it. */
export type Checkpoint = z.infer<typeof checkpointFacts> & {readonly path: string};

/** The checkpoints of a run in the order of their steps. One without its facts, or of another size than they say, is left out. */
export async function listCheckpoints(folder: string): Promise<readonly Checkpoint[]> {
  const found: Checkpoint[] = [];
  for (const {name, kind} of await listFolder(folder)) {
    if (kind !== 'file' || !name.endsWith('.ckpt') || name.startsWith('.')) continue;
    const path = join(folder, name);
    const facts = await readFacts(path);
    if (facts !== undefined && (await plainFileSize(path)) === facts.sizeBytes) found.push({...facts, path});
  }
  return found.sort((a, b) => a.step - b.step);
}

async function readFacts(path: string): Promise<z.infer<typeof checkpointFacts> | undefined> {
  const bytes = await readFileIfThere(factsPath(path));
  if (bytes === undefined) return undefined;
  try {
    return checkpointFacts.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}

/** The newest checkpoint whose bytes are those that were written, and the names of newer ones that are damaged. */
export async function newestWhole(
  folder: string,
): Promise<{readonly checkpoint: Checkpoint | undefined; readonly damaged: readonly string[]}> {
  const damaged = await namesWithoutFacts(folder);
  for (const checkpoint of [...(await listCheckpoints(folder))].reverse()) {
    if ((await sha256OfFile(checkpoint.path)) === checkpoint.sha256) return {checkpoint, damaged};
    damaged.push(basename(checkpoint.path));
  }
  return {checkpoint: undefined, damaged};
}

async function namesWithoutFacts(folder: string): Promise<string[]> {
  const whole = new Set((await listCheckpoints(folder)).map(({path}) => basename(path)));
  const names = (await listFolder(folder)).map(({name}) => name);
  return names.filter(name => name.endsWith('.ckpt') && !name.startsWith('.') && !whole.has(name));
}

/** Deletes checkpoints, and what stands beside them. */
export async function deleteCheckpoints(checkpoints: readonly Checkpoint[]): Promise<void> {
  for (const {path} of checkpoints) {
    await deleteFile(factsPath(path));
    await deleteFile(path);
  }
}

function factsPath(path: string): string {
  return path.replace(/\.ckpt$/, '.json');
}
