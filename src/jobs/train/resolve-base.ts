import {resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import type {Quality} from '../../dataset/card.js';
import {sha256OfFile} from '../../io/hash-file.js';
import {statPath} from '../../io/stat-path.js';
import {auditionScores} from '../../train/checkpoints/audition.js';
import {listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import {bestCheckpoint} from '../../train/checkpoints/choose-checkpoints.js';
import type {TrainingBase} from '../../train/plan/situation.js';
import {readRunCard} from '../../train/run-card.js';
import {runFolder} from '../../train/run-folder.js';
import {basePath, listBases} from './list-bases.js';

/** What is said of a base. */
export type BaseWish = {
  readonly base: string;
  readonly runs: string;
  readonly sha256: string | undefined;
  readonly isTrusted: boolean;
  /** Of the voice that begins from it. */
  readonly quality: Quality;
};

/**
 * The base that is meant: a file, the best checkpoint of another run of ours, or a known one by its name, which need not be on this machine
 * yet. A checkpoint is a pickle, so whatever is in it runs when it is loaded: throws TRUST_MISSING for a file that nobody vouches for, before
 * anything reads it; USAGE where there is none; SETTINGS_DIFFER for a known one of another quality.
 */
export async function resolveBase(wish: BaseWish): Promise<TrainingBase> {
  const {base, runs, sha256, isTrusted} = wish;
  if ((await statPath(base))?.kind !== 'file') {
    return (await baseOfRun(base, runs)) ?? (await knownBase(wish));
  }
  const found = await sha256OfFile(base);
  const path = resolve(base);
  if (sha256 !== undefined) {
    if (found === sha256.toLowerCase()) return {path, sha256: found, trust: 'hash', ...(await namedByHash(found))};
    throw new ChatterpipeError(
      'TRUST_MISSING',
      `The base ${base} is not the file that was meant: its SHA-256 is ${found}.`,
      {
        hint: 'Download it again from where the hash was published.',
        details: {base, found, wanted: sha256},
      },
    );
  }
  const known = await namedByHash(found);
  if (known !== undefined) return {path, sha256: found, trust: 'hash', ...known};
  if (isTrusted) return {path, sha256: found, trust: 'said'};
  throw new ChatterpipeError(
    'TRUST_MISSING',
    `A checkpoint is code, and ${base} would be run: its SHA-256 is ${found}.`,
    {
      hint: 'If you trust where it comes from: --trust-checkpoint; if its hash was published there: --base-sha256 HASH.',
      details: {base, found},
    },
  );
}

type Named = Pick<TrainingBase, 'known'>;

async function namedByHash(hash: string): Promise<Named | undefined> {
  const known = (await listBases()).find(({sha256}) => sha256 === hash);
  return known && {known: {name: known.name, licence: known.licence}};
}

async function knownBase({base, runs, quality}: BaseWish): Promise<TrainingBase> {
  const bases = await listBases();
  const known = bases.find(({name}) => name === base);
  if (known === undefined) {
    const names = bases.map(({name}) => name).join(', ');
    throw new ChatterpipeError(
      'USAGE',
      `There is no checkpoint ${base}, no run of that name in ${runs}, and no known base.`,
      {
        hint: `Give a .ckpt file, the name of a run of yours, a known base (${names}), or "none".`,
        details: {base},
      },
    );
  }
  const {name, licence, sha256} = known;
  if (known.quality !== quality) {
    throw new ChatterpipeError(
      'SETTINGS_DIFFER',
      `The base ${name} is of quality ${known.quality}, and this voice will be of quality ${quality}.`,
      {hint: 'A base of another quality does not fit: give another one, or --base none.', details: {base, quality}},
    );
  }
  return {path: resolve(basePath(known)), sha256, trust: 'hash', known: {name, licence}};
}

async function baseOfRun(name: string, runs: string): Promise<TrainingBase | undefined> {
  const run = runFolder(runs, name);
  const card = name.includes('/') ? undefined : await readRunCard(run.card);
  if (card === undefined) return undefined;
  const best = bestCheckpoint(await listCheckpoints(run.checkpoints), auditionScores(card.auditions));
  if (best === undefined) return undefined;
  const {path, sha256} = best.checkpoint;
  return {path: resolve(path), sha256, trust: 'own run'};
}
