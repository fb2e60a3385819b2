import {resolve} from 'node:path';
import {sha256OfFile} from '../../io/hash-file.js';
import {plainFileSize} from '../../io/move-file.js';
import {newestWhole} from '../../train/checkpoints/checkpoint.js';
import type {TrainingBase} from '../../train/plan/situation.js';
import type {RunFolder} from '../../train/run-folder.js';
import {readEnvironment} from '../config.js';
import {requireHub} from '../require-hub.js';
import {basePath, type KnownBase, listBases} from './list-bases.js';

/** Where a known base comes from. */
export type BaseSource = {
  readonly base: KnownBase;
  /** Where it lies once it was downloaded. */
  readonly path: string;
  /** Who sends it; undefined where it is here. */
  readonly host: string | undefined;
  /** Whether it lies there whole. */
  readonly isHere: boolean;
};

/**
 * Where the base of a run comes from. Undefined where it begins from none or from a file that was given, and where the run has a checkpoint
 * of its own to go on from. Reads the whole base where there is one. Throws USAGE where it would come from a hub that is no address.
 */
export async function findBaseSource(run: RunFolder, base: TrainingBase | null): Promise<BaseSource | undefined> {
  if (base === null) return undefined;
  const known = (await listBases()).find(each => each.sha256 === base.sha256 && resolve(basePath(each)) === base.path);
  if (known === undefined || (await newestWhole(run.checkpoints)).checkpoint !== undefined) return undefined;
  const isHere = await isWhole(known);
  return {base: known, path: basePath(known), host: isHere ? undefined : downloadHost(known), isHere};
}

/** The base that would have to be downloaded first. */
export function missingBase(source: BaseSource | undefined): KnownBase | undefined {
  return source === undefined || source.isHere ? undefined : source.base;
}

async function isWhole(known: KnownBase): Promise<boolean> {
  const path = basePath(known);
  return (await plainFileSize(path)) === known.sizeBytes && (await sha256OfFile(path)) === known.sha256;
}

/** Who sends a known base. Throws USAGE for a hub that is no address. */
export function downloadHost(known: KnownBase): string {
  return new URL(downloadAddress(known).url).host;
}

const huggingFace = 'https://huggingface.co/';

/** What lies on Hugging Face comes from the hub that the environment names; the token goes nowhere else. Throws USAGE for a hub that is no address. */
export function downloadAddress({url}: KnownBase): {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
} {
  const {hubUrl, hubToken} = readEnvironment().models;
  if (!url.startsWith(huggingFace)) return {url, headers: {}};
  const headers = hubToken === undefined ? {} : {authorization: `Bearer ${hubToken}`};
  return {url: `${requireHub(hubUrl).replace(/\/+$/, '')}/${url.slice(huggingFace.length)}`, headers};
}
