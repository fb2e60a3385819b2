import {join} from 'node:path';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import {type KnownBase, knownBases, withOwnBases} from '../../train/plan/known-bases.js';
import {readEnvironment} from '../config.js';

export type {KnownBase} from '../../train/plan/known-bases.js';

/** The known bases: ours, and those of the user's own `known-bases.json`. Throws INPUT_UNREADABLE. */
export async function listBases(): Promise<readonly KnownBase[]> {
  const {known} = readEnvironment().bases;
  const bytes = await readFileIfThere(known);
  return bytes === undefined ? knownBases : withOwnBases(bytes.toString('utf8'), known);
}

/** Where a known base lies once it was downloaded. */
export function basePath({name}: KnownBase): string {
  return join(readEnvironment().bases.store, `${name}.ckpt`);
}
